package vn.thidua.installation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.thidua.Wire;

/** So many bodies that come at a byte a second, each begun again when it is refused, until they are closed. */
final class SlowBodies implements AutoCloseable {

    /** Theirs alone, as the proxy says. */
    private static final String ADDRESS = "192.0.2.7";

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final List<Wire> wires = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Service node;
    private final String token;

    SlowBodies(Service node, int bodies, Supplier<String> token) {
        this.node = node;
        this.token = token.get();
        for (int i = 0; i < bodies; i++) {
            wires.add(begun());
        }
        clock.scheduleAtFixedRate(this::drip, 0, 1, TimeUnit.SECONDS);
    }

    /** How many were answered with which status so far. */
    synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    private synchronized void drip() {
        for (int i = 0; i < wires.size(); i++) {
            var wire = wires.get(i);
            if (wire.isAnswered() || !wire.send("{")) {
                var answer = wire.isAnswered() ? wire.some("HTTP/1.1 408".length()) : "";
                if (!answer.isEmpty()) {
                    statuses.merge(Integer.parseInt(answer.substring(answer.length() - 3)), 1, Integer::sum);
                }
                wire.close();
                wires.set(i, begun());
            }
        }
    }

    private Wire begun() {
        return new Wire(URI.create(node.address()), 4096)
                .head("POST", "/v1/organisations", token + "\r\nX-Forwarded-For: " + ADDRESS, 1_900_000);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        synchronized (this) {
            wires.forEach(Wire::close);
        }
    }
}

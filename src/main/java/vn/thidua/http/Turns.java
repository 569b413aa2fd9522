package vn.thidua.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * So many have their turn at once, of one key fewer; the others wait in the order they came, those of a key that has
 * its share behind those of others. Nobody who waits holds a thread.
 */
final class Turns {

    private record Waiting(String key, Promise<Void> turn) {}

    private final int ofOne;
    private int free;
    private final Map<String, Integer> held = new HashMap<>();
    private final List<Waiting> line = new ArrayList<>();

    Turns(int ofOne, int ofAll) {
        this.ofOne = ofOne;
        this.free = ofAll;
    }

    /** Succeeds with the turn, which {@link #end} gives back. */
    synchronized Future<Void> take(String key) {
        if (isOpen(key)) {
            hold(key);
            return Future.succeededFuture();
        }
        var waiting = new Waiting(key, Promise.promise());
        line.add(waiting);
        return waiting.turn().future();
    }

    /** Who waits no longer: fails what {@link #take} gave, unless it has its turn already. */
    void leave(Future<Void> turn, Throwable why) {
        @Nullable Waiting found;
        synchronized (this) {
            found = line.stream()
                    .filter(waiting -> waiting.turn().future() == turn)
                    .findFirst()
                    .orElse(null);
            line.remove(found);
        }
        if (found != null) {
            found.turn().fail(why);
        }
    }

    void end(String key) {
        @Nullable Waiting next;
        synchronized (this) {
            free++;
            held.computeIfPresent(key, (any, count) -> count == 1 ? null : count - 1);
            next = line.stream()
                    .filter(waiting -> isOpen(waiting.key()))
                    .findFirst()
                    .orElse(null);
            if (next != null) {
                line.remove(next);
                hold(next.key());
            }
        }
        if (next != null) {
            next.turn().complete();
        }
    }

    synchronized int waiting() {
        return line.size();
    }

    private boolean isOpen(String key) {
        return free > 0 && held.getOrDefault(key, 0) < ofOne;
    }

    private void hold(String key) {
        free--;
        held.merge(key, 1, Integer::sum);
    }
}

package vn.thidua.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The exchanges seen in one build, one JSON line for each that showed something new. Several JVMs write it; its name
 * carries the build's own time, so that no build is satisfied by another's.
 */
final class ContractLedger {

    private static final ContractLedger OF_THIS_BUILD =
            new ContractLedger(Path.of(System.getProperty("contract.ledger", "target/contract/ledger.jsonl")));

    private final Path file;
    private final Set<String> entered = new HashSet<>();

    ContractLedger(Path file) {
        this.file = file;
    }

    static ContractLedger ofThisBuild() {
        return OF_THIS_BUILD;
    }

    synchronized void enter(Exchange exchange, ExchangeCheck check) {
        if (!entered.add(novelty(exchange, check))) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] line = (Contract.JSON.writeValueAsString(exchange) + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String novelty(Exchange exchange, ExchangeCheck check) {
        return String.join(
                " ",
                exchange.method(),
                String.valueOf(check.operation()),
                String.valueOf(exchange.status()),
                String.valueOf(exchange.token()),
                check.seen().toString(),
                exchange.headers().keySet().toString(),
                exchange.query().keySet().toString());
    }

    List<Exchange> exchanges() {
        List<Exchange> exchanges = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                exchanges.add(Contract.JSON.readValue(line, Exchange.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No exchange was entered in this build", e);
        }
        return exchanges;
    }

    /** What the contract declares and none of the exchanges showed. */
    static SortedSet<String> unseen(Contract contract, List<Exchange> exchanges) {
        SortedSet<String> unseen = new TreeSet<>();
        contract.operations().forEach(o -> unseen.addAll(Declared.by(o)));
        unseen.removeAll(seen(contract, exchanges));
        return unseen;
    }

    static SortedSet<String> seen(Contract contract, List<Exchange> exchanges) {
        SortedSet<String> seen = new TreeSet<>();
        for (Exchange exchange : exchanges) {
            ExchangeCheck check = ExchangeCheck.of(contract, exchange);
            if (!check.complaints().isEmpty()) {
                throw new IllegalStateException(exchange + " proves nothing: " + check.complaints());
            }
            if (check.operation() != null) {
                seen.add(Declared.status(check.operation(), exchange.status()));
            }
            check.seen().forEach(place -> seen.add(Declared.place(place)));
        }
        return seen;
    }
}

package vn.thidua.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks of a contract, asked at once: which of them would notice that it had been changed? */
final class Legs {

    private final Contract contract;
    private final Map<String, SortedSet<String>> facts;
    private final SortedSet<String> known = new TreeSet<>();
    private final List<Exchange> exchanges;

    /**
     * @param exchanges what the suite has seen; none of it brings a complaint under the contract
     *     itself
     */
    Legs(Contract contract, List<Exchange> exchanges) {
        this.contract = contract;
        this.exchanges = exchanges;
        contract.operations().forEach(o -> known.addAll(Declared.by(o)));
        known.addAll(ContractLedger.seen(contract, exchanges));
        this.facts =
                contract.operations().stream().collect(Collectors.toMap(Operation::id, Shape::of));
    }

    /** The first check that fails for the mutant; the quick ones are asked first. */
    Optional<String> detecting(Mutant mutant) {
        Contract mutated = mutant.of(contract);
        Stream<Supplier<Optional<String>>> checks =
                Stream.of(
                        () -> shape(mutated),
                        () -> ledger(mutated),
                        () -> exchanges(mutated),
                        () -> HouseRules.broken(mutated).stream().findFirst());
        return checks.map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> shape(Contract mutated) {
        Map<String, Operation> left =
                mutated.operations().stream()
                        .collect(Collectors.toMap(Operation::id, Function.identity(), (a, b) -> a));
        if (!left.keySet().equals(facts.keySet())) {
            return Optional.of("the operations differ");
        }
        return left.values().stream()
                .filter(o -> !Shape.of(o).equals(facts.get(o.id())))
                .findFirst()
                .map(o -> "the shape of " + o + " differs");
    }

    /** Only what the mutant declares anew counts: what is unseen anyway proves nothing here. */
    private Optional<String> ledger(Contract mutated) {
        SortedSet<String> declared = new TreeSet<>();
        mutated.operations().forEach(o -> declared.addAll(Declared.by(o)));
        declared.removeAll(known);
        return declared.stream().findFirst();
    }

    private Optional<String> exchanges(Contract mutated) {
        return exchanges.stream()
                .flatMap(
                        e ->
                                ExchangeCheck.of(mutated, e).complaints().stream()
                                        .map(c -> e + ": " + c))
                .findFirst();
    }
}

package vn.thidua.conformance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks of a contract, asked at once: which of them would notice that it had been changed? */
final class Legs {

    private final Contract contract;
    private final Map<String, SortedSet<String>> facts = new HashMap<>();
    private final Map<String, Set<String>> components = new HashMap<>();
    private final SortedSet<String> known = new TreeSet<>();
    private final Map<String, List<Exchange>> exchanges;

    /** @param seen what the suite has seen; none of it brings a complaint under the contract itself */
    Legs(Contract contract, List<Exchange> seen) {
        this.contract = contract;
        for (Operation o : contract.operations()) {
            facts.put(o.id(), Shape.of(o));
            known.addAll(Declared.by(o));
            components.put(o.id(), new HashSet<>());
            components(o.node(), components.get(o.id()));
        }
        known.addAll(ContractLedger.seen(contract, seen));
        exchanges = seen.stream()
                .sorted(Comparator.comparing(Exchange::accepted)) // refusals are short
                .collect(Collectors.groupingBy(e -> id(contract.find(e.method(), e.path()))));
    }

    /** The first check that fails for the mutant; the quick ones are asked first. */
    Optional<String> detecting(Mutant mutant) {
        Contract mutated = mutant.of(contract);
        List<String> touched = contract.operations().stream()
                .filter(o -> touches(mutant.place(), o))
                .map(Operation::id)
                .toList();
        Map<String, Operation> left = mutated.operations().stream()
                .collect(Collectors.toMap(Operation::id, Function.identity(), (a, b) -> a));
        if (!left.keySet().equals(facts.keySet())) {
            return Optional.of("the operations differ");
        }
        Stream<Supplier<Optional<String>>> checks = Stream.of(
                () -> shape(touched, left),
                () -> ledger(touched, left),
                () -> touched.stream()
                        .flatMap(id -> HouseRules.broken(left.get(id)).stream())
                        .findFirst(),
                () -> exchanges(touched, mutated),
                () -> HouseRules.broken(mutated).stream().findFirst());
        return checks.map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> shape(List<String> touched, Map<String, Operation> left) {
        return touched.stream()
                .filter(id -> !Shape.of(left.get(id)).equals(facts.get(id)))
                .findFirst()
                .map(id -> "the shape of " + left.get(id) + " differs");
    }

    /** Only what the mutant declares anew counts: what is unseen anyway proves nothing here. */
    private Optional<String> ledger(List<String> touched, Map<String, Operation> left) {
        return touched.stream()
                .flatMap(id -> Declared.by(left.get(id)).stream())
                .filter(declared -> !known.contains(declared))
                .findFirst();
    }

    private Optional<String> exchanges(List<String> touched, Contract mutated) {
        return Stream.concat(touched.stream(), Stream.of("")) // "": what no operation answers
                .flatMap(id -> exchanges.getOrDefault(id, List.of()).stream())
                .flatMap(e -> ExchangeCheck.of(mutated, e).complaints().stream().map(c -> e + ": " + c))
                .findFirst();
    }

    private static String id(Optional<Operation> operation) {
        return operation.map(Operation::id).orElse("");
    }

    /** Whether a change at the place can change what the contract says of the operation. */
    private boolean touches(JsonPointer place, Operation o) {
        String[] steps = place.toString().split("/");
        if (steps.length > 3 && steps[1].equals("components")) {
            return components
                    .get(o.id())
                    .contains("#" + String.join("/", List.of(steps).subList(0, 4)));
        }
        String path = JsonPointer.compile("/paths").appendProperty(o.path()).toString();
        return (place + "/").startsWith(path + "/");
    }

    /** Which components are reached from the node, directly or not. */
    private void components(JsonNode node, Set<String> reached) {
        if (node.isTextual() && node.textValue().startsWith("#/components/") && reached.add(node.textValue())) {
            components(contract.target(node.textValue()), reached);
        }
        node.forEach(child -> components(child, reached));
    }
}

package vn.thidua.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Where two documents promise different things. */
final class Differences {

    private Differences() {}

    /** The lines that only one of the two says: empty when they promise the same. */
    static List<String> between(Contract contract, Contract code) {
        List<String> differences = new ArrayList<>(only("only in contract: ", contract, code));
        differences.addAll(only("only in code: ", code, contract));
        return differences;
    }

    /** An operation that the other lacks altogether is one line. */
    private static List<String> only(String where, Contract one, Contract other) {
        Set<String> addresses = other.operations().stream().map(Shape::address).collect(Collectors.toSet());
        SortedSet<String> said = Shape.of(other);
        List<String> only = new ArrayList<>();
        for (Operation operation : one.operations()) {
            if (addresses.contains(Shape.address(operation))) {
                Shape.of(operation).stream().filter(f -> !said.contains(f)).forEach(f -> only.add(where + f));
            } else {
                only.add(where + Shape.address(operation));
            }
        }
        return only;
    }
}

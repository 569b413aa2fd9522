package vn.thidua.criteria.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which row of an earlier table a row of a later one is. The number of a row says where it stands, so a row that moves
 * is numbered anew: a name that both tables have exactly once goes before the number.
 *
 * @param <T> a row, which has a number unique in its table and a name
 */
final class Pairing<T> {

    private final Function<T, String> code;
    private final Function<T, String> name;
    private final Map<String, T> free = new LinkedHashMap<>();
    private final Map<String, T> earlier = new HashMap<>();

    private Pairing(Function<T, String> code, Function<T, String> name) {
        this.code = code;
        this.name = name;
    }

    static <T> Pairing<T> of(List<T> from, List<T> to, Function<T, String> code, Function<T, String> name) {
        var pairing = new Pairing<T>(code, name);
        from.forEach(row -> pairing.free.put(code.apply(row), row));
        pairing.byName(from, to);
        pairing.byCode(to);
        return pairing;
    }

    private void byName(List<T> from, List<T> to) {
        Map<String, T> before = unique(from);
        unique(to).forEach((name, row) -> {
            T same = before.get(name);
            if (same != null) {
                pair(row, same);
            }
        });
    }

    private void byCode(List<T> to) {
        for (T row : to) {
            T same = free.get(code.apply(row));
            if (same != null && !earlier.containsKey(code.apply(row))) {
                pair(row, same);
            }
        }
    }

    private void pair(T row, T same) {
        free.remove(code.apply(same));
        earlier.put(code.apply(row), same);
    }

    private Map<String, T> unique(List<T> rows) {
        Map<String, T> byName = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        for (T row : rows) {
            if (byName.putIfAbsent(name.apply(row), row) != null) {
                repeated.add(name.apply(row));
            }
        }
        byName.keySet().removeAll(repeated);
        return byName;
    }

    /** The row as the earlier table has it; empty for one that was added. */
    Optional<T> before(T row) {
        return Optional.ofNullable(earlier.get(code.apply(row)));
    }

    /** The rows of the earlier table that the later one no longer has, in printed order. */
    Collection<T> gone() {
        return Collections.unmodifiableCollection(free.values());
    }
}

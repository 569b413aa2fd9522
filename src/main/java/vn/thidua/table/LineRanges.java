package vn.thidua.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Numbers of lines as people write them: {@code 3–7, 9}. */
final class LineRanges {

    private static final int MOST = 10;

    private LineRanges() {}

    /** The first ranges; where there are more, an ellipsis stands for them. */
    static String of(Collection<Integer> lines) {
        List<String> ranges = new ArrayList<>();
        var first = -1;
        var last = -1;
        for (int line : new TreeSet<>(lines)) {
            if (line != last + 1 || first < 0) {
                add(first, last, ranges);
                first = line;
            }
            last = line;
        }
        add(first, last, ranges);
        var most = ranges.size() > MOST ? List.copyOf(ranges.subList(0, MOST)) : ranges;
        return String.join(", ", most) + (ranges.size() > MOST ? ", …" : "");
    }

    private static void add(int first, int last, List<String> ranges) {
        if (first >= 0) {
            ranges.add(first == last ? String.valueOf(first) : first + "–" + last);
        }
    }
}

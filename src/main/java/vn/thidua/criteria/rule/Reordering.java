package vn.thidua.criteria.rule;

import java.util.ArrayList;
import java.util.List;

/** Which of several things are in another order than before. */
final class Reordering {

    private Reordering() {}

    /**
     * The fewest things without which all others stand as they did: those outside the longest run of rising places. Of
     * two that changed places, the later is told.
     *
     * @param places where each thing stood before, all different
     */
    static <T> List<T> outOf(List<T> things, List<Integer> places) {
        int[] length = new int[places.size()];
        int[] previous = new int[places.size()];
        int last = -1;
        for (int i = 0; i < places.size(); i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (places.get(j) < places.get(i) && length[j] > length[i]) {
                    length[i] = length[j];
                    previous[i] = j;
                }
            }
            length[i]++;
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        var out = new ArrayList<>(things);
        for (int at = last; at >= 0; at = previous[at]) {
            out.remove(at); // from the end, so that the places before it stay
        }
        return out;
    }
}

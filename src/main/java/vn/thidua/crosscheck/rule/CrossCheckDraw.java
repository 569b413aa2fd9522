package vn.thidua.crosscheck.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws who checks whom: the members are put into a circle by lot and each checks the next. So nobody checks itself, of
 * three or more no two check each other, each checks one and is checked by one, and every other member is equally
 * likely to be the one that is checked.
 */
public final class CrossCheckDraw {

    /** Two members could only check each other. */
    public static final int FEWEST = 3;

    private CrossCheckDraw() {}

    /**
     * Whom each member checks, in the order of the members. The same members in the same order and the same seed give
     * the same pairs, today and on any later machine.
     *
     * @throws IllegalArgumentException if they are fewer than three or one is named twice
     */
    public static <U> Map<U, U> of(List<U> members, long seed) {
        if (members.size() < FEWEST || new HashSet<>(members).size() < members.size()) {
            throw new IllegalArgumentException("Three or more different members, not " + members);
        }
        List<U> circle = circle(members, seed);
        Map<U, U> next = new HashMap<>();
        for (int i = 0; i < circle.size(); i++) {
            next.put(circle.get(i), circle.get((i + 1) % circle.size()));
        }
        Map<U, U> drawn = new LinkedHashMap<>();
        members.forEach(member -> drawn.put(member, next.get(member)));
        return Collections.unmodifiableMap(drawn);
    }

    /**
     * Shuffled as Fisher and Yates do. Random, because its Javadoc specifies its sequence, number by number, so that
     * every JDK draws the same; the shuffle is written out, because no document promises that of the library's own.
     */
    private static <U> List<U> circle(List<U> members, long seed) {
        List<U> circle = new ArrayList<>(members);
        Random random = new Random(seed);
        for (int left = circle.size(); left > 1; left--) {
            Collections.swap(circle, left - 1, random.nextInt(left));
        }
        return circle;
    }
}

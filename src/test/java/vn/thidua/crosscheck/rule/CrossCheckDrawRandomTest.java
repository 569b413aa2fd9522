package vn.thidua.crosscheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of every draw, whatever the seed and however many the members. */
class CrossCheckDrawRandomTest {

    private static final int SEEDS = 10_000;
    private static final int LARGEST = 20;

    @Test
    void every_member_checks_one_and_is_checked_by_one_that_it_does_not_check() {
        for (int size = CrossCheckDraw.FEWEST; size <= LARGEST; size++) {
            var members = IntStream.range(0, size).boxed().toList();
            for (int seed = 0; seed < SEEDS; seed++) {
                var drawn = CrossCheckDraw.of(members, seed);
                if (!isFair(members, drawn)) {
                    fail(size + " members drawn with " + seed + ": " + drawn);
                }
            }
        }
    }

    private static boolean isFair(List<Integer> members, Map<Integer, Integer> drawn) {
        return List.copyOf(drawn.keySet()).equals(members)
                && new HashSet<>(drawn.values()).equals(new HashSet<>(members))
                && members.stream().noneMatch(one -> drawn.get(one).equals(one))
                && members.stream().noneMatch(one -> drawn.get(drawn.get(one)).equals(one));
    }

    /** Of 26 000 draws each of 13 others is drawn 2000 times, give or take four deviations of 43. */
    @Test
    void every_other_member_is_as_likely_to_be_the_one_that_is_checked() {
        var members = IntStream.range(0, 14).boxed().toList();
        var seeds = new Random(20231012);
        Map<Integer, Map<Integer, Long>> counts = IntStream.range(0, 26_000)
                .mapToObj(i -> CrossCheckDraw.of(members, seeds.nextLong()))
                .flatMap(drawn -> drawn.entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.groupingBy(Map.Entry::getValue, Collectors.counting())));
        assertThat(counts).hasSize(14);
        counts.values()
                .forEach(checked ->
                        assertThat(checked.values()).hasSize(13).allMatch(count -> count > 1828 && count < 2172));
    }
}

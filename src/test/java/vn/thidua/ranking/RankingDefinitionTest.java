package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.rule.Contender;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Ranking;
import vn.thidua.scoresheet.FullYear;

/**
 * The rule that ranks against its definition, in whole hundredths of a point: a unit's rank is one more than the number
 * of units better than it. The figures are those that {@link RandomRankingsTest} enters over HTTP.
 */
class RankingDefinitionTest {

    private static final int DATA_SETS = 5000;
    private static final Map<String, int[]> POINTS = Map.of(
            "A.1", new int[] {0, 175, 400},
            "A.2", new int[] {0, 200},
            "A.3", new int[] {200, 150, 100, 50},
            "A.4", new int[] {0, 100, 200},
            "C.1", new int[] {0, 200, 400},
            "D.1", new int[] {0, 500});
    private static final Map<String, Integer> WORTH = Map.of("A.1", 400, "A.2", 200, "A.3", 200, "A.4", 200);

    private final Random random = new Random(20_231_012L);

    /** What a unit was given, in hundredths; what is not there was never scored. */
    private record Sheet(UUID unit, Map<String, Integer> points, boolean excluded) {

        long total() {
            long leaves = WORTH.keySet().stream().mapToLong(this::of).sum();
            return Math.max(0, leaves + Math.min(300, of("C.1")) - of("D.1"));
        }

        long base() {
            return excluded ? 800 : 1000;
        }

        int of(String code) {
            return points.getOrDefault(code, 0);
        }

        boolean isBetterThan(Sheet other) {
            long ahead = total() * other.base() - other.total() * base();
            return ahead > 0 || (ahead == 0 && of("A.1") > other.of("A.1"));
        }

        String row(List<Sheet> all) {
            long rank =
                    1 + all.stream().filter(other -> other.isBetterThan(this)).count();
            var percent = BigDecimal.valueOf(total() * 100).divide(BigDecimal.valueOf(base()), 2, RoundingMode.HALF_UP);
            var rating = total() * 100 >= 90 * base() ? "TOT" : "YEU";
            return rank + " " + unit + " " + BigDecimal.valueOf(total(), 2) + " " + percent + " " + rating;
        }

        Contender contender() {
            var exact = new HashMap<String, BigDecimal>();
            points.forEach((code, hundredths) -> exact.put(code, BigDecimal.valueOf(hundredths, 2)));
            return new Contender(unit, exact, excluded ? Set.of("A.3") : Set.of(), Instant.EPOCH);
        }
    }

    @Test
    void every_unit_stands_behind_just_those_that_are_better() throws Exception {
        var tree = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(FullYear.small(2023, "VU"), CriteriaTree.class);
        var ties = new HashSet<Integer>();
        for (int dataSet = 0; dataSet < DATA_SETS; dataSet++) {
            var sheets = sheets();
            var expected =
                    sheets.stream().map(sheet -> sheet.row(sheets)).sorted().toList();
            var ranked = Ranking.of(tree, sheets.stream().map(Sheet::contender).toList()).stream()
                    .map(one -> one.rank() + " " + one.unit() + " " + one.total() + " " + one.percent() + " "
                            + one.ratingClass().code())
                    .sorted()
                    .toList();
            assertThat(ranked).as("data set " + dataSet).isEqualTo(expected);
            ties.add(sheets.size()
                    - (int) expected.stream()
                            .map(row -> row.split(" ")[0])
                            .distinct()
                            .count());
        }
        assertThat(ties).as("shared ranks among the data sets").contains(0, 1, 2);
    }

    private List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            sheets.add(sheet(new UUID(random.nextLong(), random.nextLong())));
        }
        return sheets;
    }

    /** A leaf of which the task did not arise counts as its set says: in full, not at all, or out of the base. */
    private Sheet sheet(UUID unit) {
        var points = new HashMap<String, Integer>();
        POINTS.forEach((code, ladder) -> {
            if (random.nextInt(10) > 0) {
                points.put(code, ladder[random.nextInt(ladder.length)]);
            }
        });
        boolean excluded = random.nextInt(4) == 0;
        if (excluded) {
            points.put("A.3", 0);
        }
        return new Sheet(unit, points, excluded);
    }
}

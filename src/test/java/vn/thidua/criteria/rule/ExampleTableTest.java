package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files of the 2023 example table hold together. */
class ExampleTableTest {

    private final CriteriaTree tree = ExampleTable.tree();

    @Test
    void the_table_has_no_fault() {
        assertThat(tree.faults()).isEmpty();
    }

    @Test
    void the_table_has_36_groups_and_104_leaves() {
        assertThat(tree.criteria()).hasSize(140);
        assertThat(tree.leaves()).hasSize(104);
        assertThat(tree.parents()).hasSize(36);
    }

    @Test
    void the_leaves_add_up_to_200_points() {
        BigDecimal sum = tree.leaves().stream().map(Criterion::maxScore).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualTo(new BigDecimal("200.00"));
        assertThat(tree.total()).isEqualTo(new BigDecimal("200.00"));
    }

    @Test
    void every_group_is_the_sum_of_its_children() {
        Map<String, BigDecimal> sums = new HashMap<>();
        tree.criteria().stream()
                .filter(row -> row.parentCode() != null)
                .forEach(row -> sums.merge(row.parentCode(), row.maxScore(), BigDecimal::add));
        Map<String, BigDecimal> stated = new HashMap<>();
        tree.criteria().stream()
                .filter(row -> row.ladder() == null)
                .forEach(row -> stated.put(row.code(), row.maxScore()));
        assertThat(stated).isEqualTo(sums).hasSize(36);
    }

    @Test
    void every_leaf_can_reach_its_maximum_and_no_more() {
        for (Criterion leaf : tree.leaves()) {
            assertThat(best(leaf)).as(leaf.code()).isEqualTo(leaf.maxScore());
        }
    }

    @Test
    void every_ladder_has_a_name_here() {
        Set<Ladder> used = new HashSet<>();
        tree.leaves().forEach(leaf -> used.add(leaf.ladder()));
        assertThat(new HashSet<>(ExampleTable.ladders().values())).isEqualTo(used);
    }

    @Test
    void every_ladder_says_where_it_comes_from() {
        Map<String, Long> leaves = tree.leaves().stream()
                .collect(Collectors.groupingBy(ExampleTableTest::ladderProvenance, Collectors.counting()));
        assertThat(leaves).isEqualTo(Map.of("R22", 36L, "R17", 1L, "R12", 5L, "M", 62L));
    }

    /** A row's mark holds for its ladder unless it says otherwise. */
    private static String ladderProvenance(Criterion leaf) {
        Matcher said = Pattern.compile("ladder (R\\d\\d)|(M) \\(rule\\)").matcher(leaf.provenance());
        if (said.find()) {
            return said.group(1) == null ? "M" : said.group(1);
        }
        return leaf.provenance().split(" ")[0];
    }

    @Test
    void every_row_says_where_it_comes_from() {
        List<String> provenances =
                tree.criteria().stream().map(Criterion::provenance).distinct().toList();
        assertThat(provenances).allMatch(from -> from.startsWith("R22") || from.startsWith("M"));
        assertThat(tree.leaves().stream().filter(leaf -> leaf.provenance().startsWith("R22")))
                .as("the leaf maxima that are real values of 2022")
                .hasSize(12);
    }

    private static BigDecimal best(Criterion leaf) {
        Ladder ladder = leaf.ladder();
        Figures figures;
        if (ladder instanceof PercentBands || ladder instanceof Proportional) {
            figures = Figures.ratio(BigDecimal.TEN, BigDecimal.TEN);
        } else if (ladder instanceof LatenessBands) {
            figures = Figures.daysLate(0);
        } else if (ladder instanceof DateBands) {
            figures = Figures.on(java.time.LocalDate.of(2023, 1, 1));
        } else if (ladder instanceof Binary) {
            figures = Figures.done(true);
        } else {
            figures = Figures.counted(ladder instanceof PerItem ? 1000 : 0);
        }
        return leaf.score(figures).points();
    }
}

package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.criteria.rule.Tables.points;
import static vn.thidua.criteria.rule.Tables.row;
import static vn.thidua.criteria.rule.Tables.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.rule.CriteriaDiff.DaysChange;
import vn.thidua.criteria.rule.CriteriaDiff.WordsChange;

/** What the comparison of two sets says of order, and of the sets beside their tables. */
class CriteriaOrderTest {

    private static final Binary BINARY = new Binary();

    private final List<Criterion> before = List.of(
            row("A", null, "Nhóm A", "8", null),
            row("A.1", "A", "Một", "2", BINARY),
            row("A.2", "A", "Hai", "2", BINARY),
            row("A.3", "A", "Ba", "2", BINARY),
            row("A.4", "A", "Bốn", "2", BINARY),
            row("B", null, "Nhóm B", "2", null),
            row("B.1", "B", "Năm", "2", BINARY));

    @Test
    void rows_that_are_gone_keep_the_order_of_their_table() {
        var diff = CriteriaDiff.between(tree(2023, before), tree(2023, before.subList(0, 1)));
        assertThat(diff.removed()).isEqualTo(before.subList(1, 7));
    }

    @Test
    void a_row_that_goes_before_its_siblings_is_told_alone() {
        var rows = new ArrayList<>(before);
        rows.add(1, rows.remove(4));
        assertThat(reordered(rows)).containsExactly("A.4");
    }

    @Test
    void of_two_that_change_places_one_is_told() {
        var rows = new ArrayList<>(before);
        Collections.swap(rows, 2, 3);
        assertThat(reordered(rows)).containsExactly("A.2");
    }

    @Test
    void rows_turned_round_are_all_told_but_one() {
        var rows = new ArrayList<>(before);
        Collections.reverse(rows.subList(1, 5));
        assertThat(reordered(rows)).containsExactly("A.3", "A.2", "A.1");
    }

    @Test
    void who_gives_way_is_not_told() {
        var rows = new ArrayList<>(before);
        rows.add(1, row("A.9", "A", "Mới", "2", BINARY));
        rows.remove(3);
        rows.add(4, row("B.1", "A", "Năm", "2", BINARY));
        rows.remove(7);
        assertThat(reordered(rows)).isEmpty();
    }

    @Test
    void groups_are_rows_too_and_their_numbers_do_not_matter() {
        var rows = List.of(
                row("A", null, "Nhóm B", "2", null),
                row("A.1", "A", "Năm", "2", BINARY),
                row("B", null, "Nhóm A", "8", null),
                row("B.1", "B", "Hai", "2", BINARY),
                row("B.2", "B", "Một", "2", BINARY),
                row("B.3", "B", "Ba", "2", BINARY),
                row("B.4", "B", "Bốn", "2", BINARY));
        assertThat(reordered(rows)).containsExactly("B", "B.2");
    }

    @Test
    void the_order_of_bands_is_no_change() {
        var day = LocalDate.of(2023, 2, 1);
        var bands = List.of(
                new DateBand(null, null, day, true, points("2")), new DateBand(day, false, null, null, points("0")));
        assertThat(diff(new DateBands(bands), new DateBands(turned(bands)))).isEmpty();
        var late = List.of(
                new LatenessBand(0, true, 0, true, points("2")), new LatenessBand(1, true, null, null, points("0")));
        assertThat(diff(new LatenessBands(late), new LatenessBands(turned(late))))
                .isEmpty();
        var percents = Tables.percents("100", "50");
        assertThat(diff(percents, new PercentBands(turned(percents.bands())))).isEmpty();
        assertThat(diff(new DateBands(bands), new LatenessBands(late))).hasSize(1);
    }

    @Test
    void what_is_the_same_beside_the_table_is_not_told() {
        assertThat(WordsChange.between("a", "a")).isNull();
        assertThat(WordsChange.between("a", "b")).isEqualTo(new WordsChange("a", "b"));
        assertThat(DaysChange.between(5, 5)).isNull();
        assertThat(DaysChange.between(5, 9)).isEqualTo(new DaysChange(5, 9));
    }

    private List<String> reordered(List<Criterion> rows) {
        return CriteriaDiff.between(tree(2023, before), tree(2023, rows)).reordered();
    }

    private static List<CriteriaDiff.LadderChange> diff(Ladder from, Ladder to) {
        var was = List.of(row("A", null, "Nhóm A", "2", from));
        var is = List.of(row("A", null, "Nhóm A", "2", to));
        return CriteriaDiff.between(tree(2023, was), tree(2023, is)).ladderChanged();
    }

    private static <T> List<T> turned(List<T> all) {
        var turned = new ArrayList<>(all);
        Collections.reverse(turned);
        return turned;
    }
}

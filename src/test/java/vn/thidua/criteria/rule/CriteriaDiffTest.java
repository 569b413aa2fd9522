package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.criteria.rule.Tables.CLASSES;
import static vn.thidua.criteria.rule.Tables.days;
import static vn.thidua.criteria.rule.Tables.percents;
import static vn.thidua.criteria.rule.Tables.points;
import static vn.thidua.criteria.rule.Tables.row;
import static vn.thidua.criteria.rule.Tables.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.rule.CriteriaDiff.AdjustmentsDiff;
import vn.thidua.criteria.rule.CriteriaDiff.LadderChange;
import vn.thidua.criteria.rule.CriteriaDiff.Move;
import vn.thidua.criteria.rule.CriteriaDiff.PointsChange;
import vn.thidua.criteria.rule.CriteriaDiff.Revision;
import vn.thidua.criteria.rule.CriteriaDiff.Reweighting;

/** What changed from one set to another. */
class CriteriaDiffTest {

    private static final Binary BINARY = new Binary();

    private final List<Criterion> before = List.of(
            row("A", null, "Nhóm A", "6", null),
            row("A.1", "A", "Kế hoạch", "2", BINARY),
            row("A.2", "A", "Đúng hạn", "2", BINARY),
            row("A.3", "A", "Báo cáo", "2", BINARY),
            row("B", null, "Nhóm B", "4", null),
            row("B.1", "B", "Đúng hạn", "2", BINARY),
            row("B.2", "B", "Mô hình", "2", BINARY));

    @Test
    void a_set_against_itself_shows_nothing() {
        var example = ExampleTable.tree();
        assertThat(CriteriaDiff.between(example, example)).isEqualTo(nothing());
    }

    @Test
    void a_row_is_added_and_another_removed() {
        var rows = new ArrayList<>(before);
        var removed = rows.remove(1);
        var first = row("A.4", "A", "Sáng kiến", "1", BINARY);
        var second = row("A.5", "A", "Đối thoại", "1", BINARY);
        rows.addAll(3, List.of(first, second));
        var diff = diff(before, rows);
        assertThat(diff.added()).containsExactly(first, second);
        assertThat(diff.removed()).containsExactly(removed);
        assertThat(diff.moved()).isEmpty();
        assertThat(diff.revised()).isEmpty();
    }

    @Test
    void a_row_numbered_anew_in_another_group_has_moved() {
        var rows = changed("B.2", row -> row("A.4", "A", "Mô hình", "2", BINARY));
        var diff = diff(before, rows);
        assertThat(diff.moved()).containsExactly(new Move("A.4", "Mô hình", "Row", "B.2", "A", "B"));
        assertThat(diff.added()).isEmpty();
        assertThat(diff.removed()).isEmpty();
    }

    @Test
    void a_row_that_keeps_its_code_under_another_parent_has_moved() {
        var diff = diff(before, changed("B.2", row -> row("B.2", "A", "Mô hình", "2", BINARY)));
        assertThat(diff.moved()).containsExactly(new Move("B.2", "Mô hình", "Row", "B.2", "A", "B"));
    }

    @Test
    void a_row_that_comes_to_the_top_or_leaves_it_has_moved() {
        var up = changed("B.2", row -> row("B.2", null, "Mô hình", "2", BINARY));
        assertThat(diff(before, up).moved()).containsExactly(new Move("B.2", "Mô hình", "Row", "B.2", null, "B"));
        assertThat(diff(up, before).moved()).containsExactly(new Move("B.2", "Mô hình", "Row", "B.2", "B", null));
    }

    @Test
    void rows_that_shift_by_one_are_the_same_rows() {
        var rows = new ArrayList<>(before);
        rows.set(1, row("A.1", "A", "Sáng kiến", "2", BINARY));
        rows.add(2, row("A.2", "A", "Kế hoạch", "2", BINARY));
        rows.set(3, row("A.3", "A", "Đúng hạn", "2", BINARY));
        rows.set(4, row("A.4", "A", "Báo cáo", "2", BINARY));
        var diff = diff(before, rows);
        // "Đúng hạn" stands in both groups, so its name does not tell which row it is
        assertThat(diff.moved())
                .containsExactly(
                        new Move("A.2", "Kế hoạch", "Row", "A.1", "A", "A"),
                        new Move("A.4", "Báo cáo", "Row", "A.3", "A", "A"));
        assertThat(diff.added()).extracting(Criterion::code).containsExactly("A.1", "A.3");
        assertThat(diff.removed()).extracting(Criterion::code).containsExactly("A.2");
        assertThat(diff.revised()).isEmpty();
    }

    @Test
    void a_group_numbered_anew_takes_its_rows_along() {
        var rows = before.stream()
                .map(row -> row.code().equals("B")
                        ? row("C", null, "Nhóm B", "4", null)
                        : "B".equals(row.parentCode()) ? row(row.code(), "C", row.nameVi(), "2", BINARY) : row)
                .toList();
        assertThat(diff(before, rows).moved()).containsExactly(new Move("C", "Nhóm B", "Row", "B", null, null));
    }

    @Test
    void rows_under_a_new_group_have_moved() {
        var rows = new ArrayList<>(before);
        rows.remove(4);
        rows.add(4, row("C", null, "Nhóm mới", "4", null));
        rows.set(5, row("B.1", "C", "Đúng hạn", "2", BINARY));
        rows.set(6, row("B.2", "C", "Mô hình", "2", BINARY));
        var diff = diff(before, rows);
        assertThat(diff.added()).extracting(Criterion::code).containsExactly("C");
        assertThat(diff.removed()).extracting(Criterion::code).containsExactly("B");
        assertThat(diff.moved())
                .containsExactly(
                        new Move("B.1", "Đúng hạn", "Row", "B.1", "C", "B"),
                        new Move("B.2", "Mô hình", "Row", "B.2", "C", "B"));
    }

    @Test
    void another_standard_score_is_told_from_and_to() {
        var diff = diff(before, changed("A.1", row -> row("A.1", "A", "Kế hoạch", "2.25", BINARY)));
        assertThat(diff.reweighted())
                .containsExactly(new Reweighting("A.1", "Kế hoạch", "Row", points("2"), points("2.25")));
    }

    @Test
    void another_ladder_is_told_from_and_to() {
        var perItem = new PerItem(BigDecimal.ONE);
        var leaf = changed("A.1", row -> row("A.1", "A", "Kế hoạch", "2", perItem));
        assertThat(diff(before, leaf).ladderChanged())
                .containsExactly(new LadderChange("A.1", "Kế hoạch", "Row", BINARY, perItem));
        var group = changed("A.1", row -> row("A.1", "A", "Kế hoạch", "2", null));
        assertThat(diff(before, group).ladderChanged())
                .containsExactly(new LadderChange("A.1", "Kế hoạch", "Row", BINARY, null));
    }

    @Test
    void the_same_number_written_otherwise_is_the_same_ladder() {
        var bare = percents("100", "50");
        var long_ = percents("100.0000", "50.0");
        assertThat(diff(with(bare), with(long_)).ladderChanged()).isEmpty();
        assertThat(diff(with(bare), with(percents("100", "60"))).ladderChanged())
                .hasSize(1);
        assertThat(diff(with(new Proportional(new BigDecimal("120"))), with(new Proportional(new BigDecimal("120.00"))))
                        .ladderChanged())
                .isEmpty();
        assertThat(diff(with(new Proportional(null)), with(new Proportional(new BigDecimal("120"))))
                        .ladderChanged())
                .hasSize(1);
    }

    @Test
    void ladders_by_day_are_compared_as_if_of_one_year() {
        var from = tree(2023, with(days("2023-02-28")), Adjustments.NONE);
        assertThat(CriteriaDiff.between(from, tree(2024, with(days("2024-02-29")))))
                .isEqualTo(nothing());
        assertThat(CriteriaDiff.between(from, tree(2024, with(days("2024-02-28"))))
                        .ladderChanged())
                .containsExactly(new LadderChange("A.1", "Kế hoạch", "Row", days("2023-02-28"), days("2024-02-28")));
    }

    @Test
    void other_words_and_rules_are_told_by_the_fields() {
        var other = new Criterion(
                "A.1",
                "A",
                "Kế hoạch năm",
                "Plan of the year",
                points("2"),
                BINARY,
                "VP",
                "BTTP",
                true,
                NotApplicablePolicy.FULL_MARKS,
                new FigureSource(FigureSource.Kind.REGISTRATION, null),
                "another");
        assertThat(diff(before, changed("A.1", row -> other)).revised())
                .containsExactly(new Revision(
                        "A.1",
                        "Kế hoạch năm",
                        "Plan of the year",
                        List.of(
                                "nameVi",
                                "nameEn",
                                "division",
                                "field",
                                "evidenceRequired",
                                "notApplicablePolicy",
                                "source")));
    }

    @Test
    void another_campaign_as_source_is_a_revision() {
        var one = sourced(new FigureSource(FigureSource.Kind.COMMITMENT_RATE, new UUID(0, 1)));
        var two = sourced(new FigureSource(FigureSource.Kind.COMMITMENT_RATE, new UUID(0, 2)));
        assertThat(diff(one, two).revised()).containsExactly(new Revision("A", "Tỷ lệ", "Row", List.of("source")));
    }

    @Test
    void total_classes_and_tie_breaks_are_told_where_they_changed() {
        var is = new CriteriaTree(
                2023,
                new BigDecimal("11"),
                before,
                List.of(new RatingClass("YEU", "Yếu", "Poor", BigDecimal.ZERO)),
                List.of(TieBreak.earlierSubmission()),
                Adjustments.NONE);
        var diff = CriteriaDiff.between(tree(2023, before), is);
        assertThat(diff.total()).isEqualTo(new PointsChange(points("10"), points("11")));
        assertThat(diff.ratingClasses().from()).isEqualTo(CLASSES);
        assertThat(diff.ratingClasses().to()).isEqualTo(is.ratingClasses());
        assertThat(diff.tieBreaks().from()).isEmpty();
        assertThat(diff.tieBreaks().to()).containsExactly(TieBreak.earlierSubmission());
    }

    private static CriteriaDiff nothing() {
        return new CriteriaDiff(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new AdjustmentsDiff(List.of(), List.of(), List.of(), List.of(), List.of(), null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CriteriaDiff diff(List<Criterion> from, List<Criterion> to) {
        return CriteriaDiff.between(tree(2023, from), tree(2023, to));
    }

    private List<Criterion> changed(String code, UnaryOperator<Criterion> change) {
        return before.stream()
                .map(row -> row.code().equals(code) ? change.apply(row) : row)
                .toList();
    }

    private List<Criterion> with(Ladder ladder) {
        return changed("A.1", row -> row("A.1", "A", "Kế hoạch", "2", ladder));
    }

    private static List<Criterion> sourced(FigureSource source) {
        return List.of(new Criterion(
                "A",
                null,
                "Tỷ lệ",
                "Row",
                BigDecimal.TEN,
                new Proportional(null),
                null,
                null,
                false,
                NotApplicablePolicy.ZERO,
                source,
                "M"));
    }
}

package vn.thidua.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.Editions;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Scorable;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.scoresheet.CurrentPoints;
import vn.thidua.scoresheet.ScoredSheet;
import vn.thidua.scoresheet.ScoredSheets;
import vn.thidua.text.Message;

/** A unit's scores over the years, and those of one leaf where the sets' codes correspond. */
@ApplicationScoped
class ScoreComparisons {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final ScoredSheets sheets;
    private final Editions editions;
    private final Rankings rankings;

    ScoreComparisons(ScoredSheets sheets, Editions editions, Rankings rankings) {
        this.sheets = sheets;
        this.editions = editions;
        this.rankings = rankings;
    }

    /** The number of statements grows neither with years nor with leaves. */
    ScoreComparisonView of(UUID organisationId, int fromYear, int toYear, @Nullable String code, Scope scope) {
        if (fromYear > toYear) {
            throw Problem.invalid(List.of(Fault.of("fromYear", Message.of("ranking.years-reversed"))));
        }
        var found = sheets.ofUnit(organisationId, fromYear, toYear, scope);
        var sets = editions.of(
                found.stream().map(ScoredSheet::criteriaSetId).distinct().toList());
        var published = rankings.published(
                found.stream().map(ScoredSheet::groupYearId).distinct().toList());
        return new ScoreComparisonView(
                organisationId,
                code,
                found.stream()
                        .sorted(Comparator.comparing(ScoredSheet::year)
                                .thenComparing(
                                        sheet -> sets.get(sheet.criteriaSetId()).edition()))
                        .map(sheet -> year(sheet, sets.get(sheet.criteriaSetId()), published, code))
                        .toList());
    }

    private static ScoreComparisonView.Year year(
            ScoredSheet sheet, Edition set, List<GroupRanking> published, @Nullable String code) {
        var alone = sheet.alone(set.tree());
        return new ScoreComparisonView.Year(
                sheet.year(),
                sheet.id(),
                sheet.groupId(),
                sheet.unit(),
                set.ref(),
                sheet.status(),
                alone.total(),
                alone.base(),
                alone.percent(),
                alone.ratingClass() == null ? null : alone.ratingClass().code(),
                published.stream()
                        .flatMap(ranking -> place(sheet, ranking))
                        .findFirst()
                        .orElse(null),
                code == null ? null : leaf(sheet, set.tree(), code));
    }

    private static Stream<ScoreComparisonView.Published> place(ScoredSheet sheet, GroupRanking published) {
        return published.units().stream()
                .filter(unit -> unit.sheetId().equals(sheet.id()))
                .map(unit -> new ScoreComparisonView.Published(
                        published.publication().number(),
                        published.publication().sha256(),
                        unit.rank(),
                        unit.total(),
                        unit.base(),
                        unit.percent(),
                        unit.ratingClass()));
    }

    private static ScoreComparisonView.@Nullable Leaf leaf(ScoredSheet sheet, CriteriaTree tree, String code) {
        return tree.leaf(code)
                .map(leaf -> leaf(
                        ScoreComparisonView.Kind.LEAF,
                        leaf,
                        leaf.maxScore(),
                        sheet.score(),
                        sheet.score().excluded(tree)))
                .or(() -> tree.adjustments()
                        .item(code)
                        .map(item -> leaf(
                                ScoreComparisonView.Kind.valueOf(item.kind().name()),
                                item,
                                item.maxPoints(),
                                sheet.score(),
                                Set.of())))
                .orElse(null);
    }

    /** What leaves the base has no per cent: none of it was to be reached. */
    private static ScoreComparisonView.Leaf leaf(
            ScoreComparisonView.Kind kind,
            Scorable scorable,
            @Nullable BigDecimal max,
            CurrentPoints score,
            Set<String> excluded) {
        var points = score.points().get(scorable.code());
        var percent = max == null || points == null || excluded.contains(scorable.code())
                ? null
                : points.multiply(HUNDRED).divide(max, 2, RoundingMode.HALF_UP);
        return new ScoreComparisonView.Leaf(
                kind, scorable.nameVi(), scorable.nameEn(), max, score.state(scorable.code()), points, percent);
    }
}

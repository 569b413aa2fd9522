package vn.thidua.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.Editions;
import vn.thidua.criteria.rule.Contender;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Placement;
import vn.thidua.criteria.rule.Ranking;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.organisation.Organisations;
import vn.thidua.organisation.UnitDay;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.scoresheet.SheetRecord;
import vn.thidua.scoresheet.SheetRecords;
import vn.thidua.text.Message;

/** A unit's scores over the years, and those of one leaf where the sets' codes correspond. */
@ApplicationScoped
class ScoreComparisons {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final SheetRecords sheets;
    private final Editions editions;
    private final Rankings rankings;
    private final Organisations organisations;

    ScoreComparisons(SheetRecords sheets, Editions editions, Rankings rankings, Organisations organisations) {
        this.sheets = sheets;
        this.editions = editions;
        this.rankings = rankings;
        this.organisations = organisations;
    }

    /** The number of statements grows neither with years nor with leaves. */
    ScoreComparisonView of(UUID organisationId, int fromYear, int toYear, @Nullable String code, Scope scope) {
        if (fromYear > toYear) {
            throw Problem.invalid(List.of(Fault.of("fromYear", Message.of("ranking.years-reversed"))));
        }
        var found = sheets.ofUnit(organisationId, fromYear, toYear, scope);
        var sets = editions.of(
                found.stream().map(SheetRecord::criteriaSetId).distinct().toList());
        var published = rankings.published(
                found.stream().map(SheetRecord::groupYearId).distinct().toList());
        var names = organisations.namesOn(
                found.stream().map(ScoreComparisons::unitDay).toList());
        return new ScoreComparisonView(
                organisationId,
                code,
                found.stream()
                        .map(sheet -> year(
                                sheet,
                                sets.get(sheet.criteriaSetId()),
                                published.get(sheet.groupYearId()),
                                names,
                                code))
                        .toList());
    }

    private static UnitDay unitDay(SheetRecord sheet) {
        return new UnitDay(sheet.organisationId(), LocalDate.of(sheet.year(), 1, 1));
    }

    private static ScoreComparisonView.Year year(
            SheetRecord sheet,
            Edition set,
            @Nullable GroupRanking published,
            Map<UnitDay, OrganisationRef> names,
            @Nullable String code) {
        var alone = alone(sheet, set.tree());
        return new ScoreComparisonView.Year(
                sheet.year(),
                sheet.id(),
                sheet.groupId(),
                names.get(unitDay(sheet)),
                set.id(),
                set.edition(),
                sheet.status(),
                alone.total(),
                alone.base(),
                alone.percent(),
                alone.ratingClass().code(),
                published == null ? null : place(sheet, published),
                code == null ? null : leaf(sheet, set.tree(), code));
    }

    /** What the sheet comes to by itself, by the same rule as the ranking. */
    private static Placement alone(SheetRecord sheet, CriteriaTree tree) {
        var contender = new Contender(
                sheet.organisationId(), sheet.points(), tree.excluded(sheet.notApplicable()), Instant.EPOCH);
        return Ranking.of(tree, List.of(contender)).get(0);
    }

    private static ScoreComparisonView.@Nullable Published place(SheetRecord sheet, GroupRanking published) {
        return published.units().stream()
                .filter(unit -> unit.sheetId().equals(sheet.id()))
                .map(unit -> new ScoreComparisonView.Published(
                        published.publication().number(),
                        published.publication().sha256(),
                        unit.rank(),
                        unit.total(),
                        unit.base(),
                        unit.percent(),
                        unit.ratingClass()))
                .findFirst()
                .orElse(null);
    }

    private static ScoreComparisonView.@Nullable Leaf leaf(SheetRecord sheet, CriteriaTree tree, String code) {
        var points = sheet.points().get(code);
        return tree.leaf(code)
                .map(leaf -> leaf(ScoreComparisonView.Kind.LEAF, leaf.nameVi(), leaf.nameEn(), leaf.maxScore(), points))
                .or(() -> tree.adjustments()
                        .item(code)
                        .map(item -> leaf(
                                ScoreComparisonView.Kind.valueOf(item.kind().name()),
                                item.nameVi(),
                                item.nameEn(),
                                item.maxPoints(),
                                points)))
                .orElse(null);
    }

    private static ScoreComparisonView.Leaf leaf(
            ScoreComparisonView.Kind kind,
            String nameVi,
            String nameEn,
            @Nullable BigDecimal max,
            @Nullable BigDecimal points) {
        var percent =
                max == null || points == null ? null : points.multiply(HUNDRED).divide(max, 2, RoundingMode.HALF_UP);
        return new ScoreComparisonView.Leaf(kind, nameVi, nameEn, max, points, percent);
    }
}

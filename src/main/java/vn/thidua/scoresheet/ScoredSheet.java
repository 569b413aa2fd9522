package vn.thidua.scoresheet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Placement;
import vn.thidua.organisation.OrganisationRef;

/**
 * A sheet as lists, rankings and comparisons need it.
 *
 * @param unit the unit by its name in the sheet's year
 * @param appealed whether an appeal on it is not decided yet
 * @param submittedAt absent while it is open
 * @param firstSubmittedAt when it was first submitted, which it can only be complete; absent before that
 */
public record ScoredSheet(
        UUID id,
        UUID criteriaSetId,
        UUID groupYearId,
        UUID groupId,
        int year,
        OrganisationRef unit,
        SheetStatus status,
        boolean appealed,
        @Nullable Instant submittedAt,
        @Nullable Instant firstSubmittedAt,
        CurrentPoints score) {

    static ScoredSheet of(ScoreSheet sheet, OrganisationRef unit, CurrentPoints score) {
        return new ScoredSheet(
                sheet.id,
                sheet.criteriaSetId,
                sheet.groupYearId,
                sheet.groupId,
                sheet.year,
                unit,
                sheet.status,
                sheet.appealed,
                sheet.submittedAt,
                sheet.firstSubmittedAt,
                score);
    }

    /** Whether the council has decided on it, and on every appeal. */
    public boolean isDecided() {
        return status == SheetStatus.FINAL && !appealed;
    }

    /** What it comes to by itself. */
    public Placement alone(CriteriaTree tree) {
        return score.alone(tree, unit.id());
    }
}

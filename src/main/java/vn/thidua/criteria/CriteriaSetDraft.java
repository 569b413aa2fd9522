package vn.thidua.criteria;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Adjustments;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.RatingClass;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.organisation.OrganisationKind;

/**
 * A whole criteria set as it is sent: the contract's CriteriaSetDraft.
 *
 * @param unitKinds the kinds of unit that it is for; every kind that is scored if left out
 * @param groupIds the groups that it is for; all if left out
 * @param adjustments bonus and penalty items; none if left out
 * @param appealDays days in which a unit may appeal after a leaf was lowered; 5 if left out
 */
record CriteriaSetDraft(
        @NotNull @Min(1948) @Max(2200) Integer year,

        @NotNull @Size(min = 1, max = 300) String nameVi,

        @NotNull @Size(min = 1, max = 300) String nameEn,

        @Nullable @Size(min = 1, max = 10) List<OrganisationKind> unitKinds,
        @Nullable @Size(min = 1, max = 100) List<UUID> groupIds,

        @NotNull @DecimalMin("0.01") @DecimalMax("99999.99") @Digits(integer = 5, fraction = 2)
        BigDecimal total,

        @NotNull @Size(min = 1, max = 1000) String provenance,

        @NotNull @Size(min = 1, max = 20) List<RatingClass> ratingClasses,
        @NotNull @Size(max = 10) List<TieBreak> tieBreaks,
        @NotNull @Size(min = 1, max = 1000) List<Criterion> criteria,
        @Nullable Adjustments adjustments,
        @Nullable @Min(1) @Max(60) Integer appealDays) {

    private static final int APPEAL_DAYS = 5;

    public CriteriaSetDraft {
        appealDays = appealDays == null ? APPEAL_DAYS : appealDays;
    }

    Audience audience() {
        return Audience.of(unitKinds, groupIds);
    }

    /** The set's tree, which may be as wrong as it was sent. */
    CriteriaTree tree() {
        return new CriteriaTree(year, total, criteria, ratingClasses, tieBreaks, adjustments);
    }
}

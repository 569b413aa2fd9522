package vn.thidua.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.LeafCount;
import vn.thidua.organisation.OrganisationRef;

/**
 * A unit that has no place in a ranking, and why.
 *
 * @param notApplicable the leaves that it claims not to apply; of a unit to which nothing applies
 * @param notAssigned the leaves that it is not assigned; likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotRanked(
        @NotNull OrganisationRef organisation,
        @NotNull Reason reason,
        @Nullable LeafCount notApplicable,
        @Nullable LeafCount notAssigned) {

    /** Why a unit is not ranked. */
    enum Reason {
        /** No leaf of the set applies to it: there is no base to take a per cent of. */
        NOTHING_APPLICABLE,
        /** Its submitted sheet is by an earlier edition than the one that is ranked. */
        OTHER_EDITION,
        /** It has submitted no sheet, or its sheet is open again. */
        NOT_SUBMITTED
    }

    static NotRanked of(RankedUnit unit) {
        return new NotRanked(unit.organisation(), Reason.NOTHING_APPLICABLE, unit.notApplicable(), unit.notAssigned());
    }

    static NotRanked of(OrganisationRef unit, Reason reason) {
        return new NotRanked(unit, reason, null, null);
    }
}

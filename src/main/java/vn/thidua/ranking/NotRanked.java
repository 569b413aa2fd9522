package vn.thidua.ranking;

import jakarta.validation.constraints.NotNull;
import vn.thidua.organisation.OrganisationRef;

/** A unit that has no place in a ranking, and why. */
record NotRanked(
        @NotNull OrganisationRef organisation, @NotNull Reason reason) {

    /** Why a unit is not ranked. */
    enum Reason {
        /** No leaf of the set applies to it: there is no base to take a per cent of. */
        NOTHING_APPLICABLE
    }

    static NotRanked of(RankedUnit unit) {
        return new NotRanked(unit.organisation(), Reason.NOTHING_APPLICABLE);
    }
}

package vn.thidua.ranking;

import java.util.UUID;
import vn.thidua.criteria.Edition;

/** The set a ranking was computed by, and its edition within the year. */
record CriteriaSetRef(UUID id, int edition) {

    static CriteriaSetRef of(Edition edition) {
        return new CriteriaSetRef(edition.id(), edition.edition());
    }
}

package vn.thidua.criteria;

import java.util.List;

/**
 * What decides, beside a set itself, whether it may be issued.
 *
 * @param unresolved its comments that have no answer, the oldest first
 * @param editionInForce the edition for its audience that is in force; 0 where there is none
 * @param othersInForce sets of other audiences that are in force for units that it is for too
 */
record CriteriaFacts(List<CriteriaComment> unresolved, int editionInForce, List<CriteriaSet> othersInForce) {

    static final CriteriaFacts NONE = new CriteriaFacts(List.of(), 0, List.of());
}

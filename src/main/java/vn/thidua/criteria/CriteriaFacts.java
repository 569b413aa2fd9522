package vn.thidua.criteria;

import java.util.List;

/**
 * What decides, beside a set itself, whether it may be issued.
 *
 * @param unresolved its comments that have no answer, the oldest first
 * @param editionInForce the edition of its year that is in force; 0 where there is none
 */
record CriteriaFacts(List<CriteriaComment> unresolved, int editionInForce) {

    static final CriteriaFacts NONE = new CriteriaFacts(List.of(), 0);
}

package vn.thidua.criteria;

import java.util.UUID;
import vn.thidua.criteria.rule.CriteriaTree;

/**
 * A criteria set as score sheets and rankings see it.
 *
 * @param edition its number within the year, from 1; a correction has the next
 * @param appealDays days in which a unit may appeal, counted from the day a leaf was lowered
 */
public record Edition(UUID id, int year, int edition, int appealDays, CriteriaTree tree) {

    static Edition of(CriteriaSetService.Whole whole) {
        var set = whole.set();
        return new Edition(set.id, set.year, set.edition, set.appealDays, whole.tree());
    }
}

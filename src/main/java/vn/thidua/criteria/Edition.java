package vn.thidua.criteria;

import java.util.UUID;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.criteria.rule.CriteriaTree;

/**
 * A criteria set as score sheets and rankings see it.
 *
 * @param appealDays days in which a unit may appeal, counted from the day a leaf was lowered
 */
public record Edition(CriteriaSetRef ref, int year, int appealDays, CriteriaTree tree) {

    static Edition of(CriteriaSetService.Whole whole) {
        var set = whole.set();
        return new Edition(CriteriaSetRef.of(set), set.year, set.appealDays, whole.tree());
    }

    public UUID id() {
        return ref.id();
    }

    /** Its number within the year, from 1; a correction has a later one. */
    public int edition() {
        return ref.edition();
    }

    public Audience audience() {
        return ref.audience();
    }
}

package vn.thidua.scoring.criteria;

import java.util.UUID;
import vn.thidua.scoring.rule.CriteriaTree;

/**
 * A criteria set as the rest of scoring sees it.
 *
 * @param edition its number within the year, from 1; a correction has the next
 */
public record Edition(UUID id, int year, int edition, CriteriaTree tree) {

    static Edition of(CriteriaSetService.Whole whole) {
        return new Edition(whole.set().id, whole.set().year, whole.set().edition, whole.tree());
    }
}

package vn.thidua.criteria;

import java.util.EnumSet;
import vn.thidua.criteria.CriteriaComment.Status;
import vn.thidua.document.Attempt;
import vn.thidua.document.Guard;
import vn.thidua.document.Lifecycle;
import vn.thidua.document.Transition;
import vn.thidua.identity.Permission;

/**
 * How a comment gets its answer, and may get another one; the set it is on, held meanwhile, is all there is to know.
 */
final class CommentLifecycle {

    static final String RESOLVE = "resolve";

    private static final Guard<CriteriaComment, CriteriaSet> IN_CONSULTATION = new Guard<>(
            "its set is in consultation",
            attempt -> CriteriaLifecycle.TABLE.refusal(
                    CriteriaLifecycle.RESOLVE,
                    new Attempt<>(attempt.facts(), CriteriaFacts.NONE, attempt.actor(), attempt.today())));

    static final Lifecycle<Status, CriteriaComment, CriteriaSet> TABLE =
            new Lifecycle<>(Transition.<Status, CriteriaComment, CriteriaSet>of(RESOLVE, Permission.CRITERIA_WRITE)
                    .from(EnumSet.allOf(Status.class))
                    .guardedBy(IN_CONSULTATION)
                    .to(Status.RESOLVED));

    private CommentLifecycle() {}
}

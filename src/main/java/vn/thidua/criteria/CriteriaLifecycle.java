package vn.thidua.criteria;

import java.util.EnumSet;
import java.util.List;
import vn.thidua.criteria.CriteriaSet.Status;
import vn.thidua.document.Attempt;
import vn.thidua.document.Guard;
import vn.thidua.document.Lifecycle;
import vn.thidua.document.Transition;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** How a criteria set is drafted, discussed and issued, and gives way to the next edition. */
final class CriteriaLifecycle {

    static final String REVISE = "revise";
    static final String CONSULT = "consult";
    static final String COMMENT = "comment";
    static final String RESOLVE = "resolve";
    static final String PUBLISH = "publish";
    static final String SUPERSEDE = "supersede";

    private static final EnumSet<Status> NOT_ISSUED = EnumSet.of(Status.DRAFT, Status.CONSULTATION);

    /** All members comment on the same text: it stays until the last day for it has passed. */
    private static final Guard<CriteriaSet, CriteriaFacts> REVISABLE = Guard.of(
            "nobody may comment today",
            attempt -> !attempt.document().isDiscussedOn(attempt.today()),
            attempt -> notNow(attempt, Message.of("criteria.revised-in-consultation", dueOn(attempt))));

    private static final Guard<CriteriaSet, CriteriaFacts> DISCUSSED = Guard.of(
            "the consultation, if there was one, is over",
            attempt -> !attempt.document().isDiscussedOn(attempt.today()),
            attempt -> notNow(attempt, Message.of("criteria.published-in-consultation", dueOn(attempt))));

    private static final Guard<CriteriaSet, CriteriaFacts> ANSWERED = Guard.of(
            "every comment has its answer",
            attempt -> attempt.facts().unresolved().isEmpty(),
            attempt -> unanswered(attempt.facts().unresolved()));

    private static final Guard<CriteriaSet, CriteriaFacts> NEWEST = Guard.of(
            "no later edition for its audience is in force",
            attempt -> attempt.facts().editionInForce() < attempt.document().edition,
            attempt -> notNow(
                    attempt,
                    Message.of(
                            "criteria.later-edition-in-force", attempt.facts().editionInForce())));

    private static final Guard<CriteriaSet, CriteriaFacts> ALONE = Guard.of(
            "no set of another audience is in force for its units",
            attempt -> attempt.facts().othersInForce().isEmpty(),
            attempt -> besideOthers(attempt.facts().othersInForce()));

    private static final Guard<CriteriaSet, CriteriaFacts> OPEN_TO_COMMENTS = Guard.of(
            "the last day for comments has not passed",
            attempt -> attempt.document().isDiscussedOn(attempt.today()),
            attempt -> notNow(attempt, Message.of("criteria.comments-closed", dueOn(attempt))));

    static final Lifecycle<Status, CriteriaSet, CriteriaFacts> TABLE = new Lifecycle<>(
            of(REVISE, Permission.CRITERIA_WRITE).from(NOT_ISSUED).guardedBy(REVISABLE),
            of(CONSULT, Permission.CRITERIA_WRITE).from(NOT_ISSUED).to(Status.CONSULTATION),
            of(COMMENT, Permission.CRITERIA_COMMENT).from(Status.CONSULTATION).guardedBy(OPEN_TO_COMMENTS),
            of(RESOLVE, Permission.CRITERIA_WRITE).from(Status.CONSULTATION),
            of(PUBLISH, Permission.CRITERIA_WRITE)
                    .from(NOT_ISSUED)
                    .guardedBy(DISCUSSED)
                    .guardedBy(ANSWERED)
                    .guardedBy(NEWEST)
                    .guardedBy(ALONE)
                    .to(Status.PUBLISHED),
            of(SUPERSEDE, Permission.CRITERIA_WRITE).from(Status.PUBLISHED).to(Status.SUPERSEDED));

    private CriteriaLifecycle() {}

    private static Transition<Status, CriteriaSet, CriteriaFacts> of(String verb, String permission) {
        return Transition.of(verb, permission);
    }

    private static Object dueOn(Attempt<CriteriaSet, CriteriaFacts> attempt) {
        return attempt.document().consultationDueOn;
    }

    /** No other state would allow it. */
    private static Problem notNow(Attempt<CriteriaSet, CriteriaFacts> attempt, Message why) {
        return Problem.conflict(attempt.document().status(), List.of(), why);
    }

    private static Problem besideOthers(List<CriteriaSet> others) {
        return Problem.conflict(
                Message.of("criteria.units-have-another-set"),
                others.stream()
                        .map(other -> Fault.at(
                                "/unitKinds", Message.of("criteria.set-in-force", other.nameVi, other.edition)))
                        .toList());
    }

    private static Problem unanswered(List<CriteriaComment> comments) {
        return Problem.conflict(
                Message.of("criteria.comments-unanswered", comments.size()),
                comments.stream()
                        .map(comment -> Fault.at(
                                "/comments/" + comment.id,
                                comment.code == null
                                        ? Message.of("criteria.comment-unanswered")
                                        : Message.of("criteria.row-comment-unanswered", comment.code)))
                        .toList());
    }
}

package vn.thidua.scoresheet;

import static vn.thidua.scoresheet.SheetStatus.CONFIRMED;
import static vn.thidua.scoresheet.SheetStatus.CONSOLIDATED;
import static vn.thidua.scoresheet.SheetStatus.CROSS_CHECKED;
import static vn.thidua.scoresheet.SheetStatus.FIELD_SCORED;
import static vn.thidua.scoresheet.SheetStatus.FINAL;
import static vn.thidua.scoresheet.SheetStatus.OPEN;
import static vn.thidua.scoresheet.SheetStatus.SUBMITTED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.thidua.document.Attempt;
import vn.thidua.document.Guard;
import vn.thidua.document.Lifecycle;
import vn.thidua.document.Transition;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/** Everything that may be done to a sheet: by whom, in which states, and on what conditions. */
final class SheetLifecycle {

    static final String ENTER = "enter";
    static final String SUBMIT = "submit";
    static final String ASSESS = "assess";
    static final String CONFIRM = "confirm";
    static final String SCORE_FIELDS = "score-fields";
    static final String CROSS_CHECK = "cross-check";
    static final String CONSOLIDATE = "consolidate";
    static final String FINALISE = "finalise";
    static final String RETURN = "return";
    static final String APPEAL = "appeal";
    static final String DECIDE_APPEAL = "decide-appeal";

    private static final Set<SheetStatus> SUBMITTED_ONCE = EnumSet.complementOf(EnumSet.of(OPEN));
    private static final Set<SheetStatus> EARLIER_THAN_FINAL = EnumSet.complementOf(EnumSet.of(FINAL));

    static final Lifecycle<SheetStatus, ScoreSheet, SheetFacts> TABLE = new Lifecycle<>(
            verb(ENTER, Permission.SCORE_WRITE).from(OPEN).guardedBy(stillMember()),
            verb(SUBMIT, Permission.SCORE_SUBMIT)
                    .from(OPEN)
                    .to(SUBMITTED)
                    .guardedBy(stillMember())
                    .guardedBy(complete()),
            verb(ASSESS, Permission.SCORE_ASSESS)
                    .from(EnumSet.range(SUBMITTED, CONSOLIDATED))
                    .guardedBy(ownTurn()),
            verb(CONFIRM, Permission.SCORE_CONFIRM).from(SUBMITTED).to(CONFIRMED),
            // it stays with the departments until the last field; in a group of fewer than three nobody checks
            verb(SCORE_FIELDS, Permission.SCORE_FIELD)
                    .from(CONFIRMED)
                    .to(EnumSet.range(CONFIRMED, CROSS_CHECKED))
                    .guardedBy(openField()),
            verb(CROSS_CHECK, Permission.SCORE_CROSS_CHECK)
                    .from(FIELD_SCORED)
                    .to(CROSS_CHECKED)
                    .guardedBy(checker()),
            verb(CONSOLIDATE, Permission.SCORE_CONSOLIDATE).from(CROSS_CHECKED).to(CONSOLIDATED),
            verb(FINALISE, Permission.SCORE_FINALISE)
                    .from(CONSOLIDATED)
                    .to(FINAL)
                    .guardedBy(noOpenAppeal()),
            verb(RETURN, Permission.SCORE_RETURN)
                    .from(SUBMITTED_ONCE)
                    .to(EARLIER_THAN_FINAL)
                    .withReason()
                    .guardedBy(returner()),
            verb(APPEAL, Permission.SCORE_APPEAL).from(SUBMITTED_ONCE),
            verb(DECIDE_APPEAL, Permission.APPEAL_DECIDE)
                    .from(SUBMITTED_ONCE)
                    .withReason()
                    .guardedBy(judge())
                    .guardedBy(judgeOfAnother()));

    private SheetLifecycle() {}

    private static Transition<SheetStatus, ScoreSheet, SheetFacts> verb(String verb, String permission) {
        return Transition.of(verb, permission);
    }

    private static Guard<ScoreSheet, SheetFacts> stillMember() {
        return Guard.of(
                "the unit is still a member",
                attempt -> !attempt.document().left,
                attempt -> Problem.conflict(Message.of("scoresheet.unit-left")));
    }

    private static Guard<ScoreSheet, SheetFacts> complete() {
        return new Guard<>("every leaf is complete", attempt -> {
            var faults = Completeness.faults(attempt.facts().whole());
            return faults.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Problem.conflict(Message.of("scoresheet.sheet-incomplete", faults.size()), faults));
        });
    }

    private static Guard<ScoreSheet, SheetFacts> ownTurn() {
        return Guard.of(
                "it is the caller's turn",
                attempt -> isTurnOf(Stage.of(attempt.document().status), attempt),
                attempt -> forbidden(Message.of(
                        "scoresheet.not-your-turn",
                        attempt.document().status,
                        Stage.of(attempt.document().status).who())));
    }

    private static boolean isTurnOf(Stage stage, Attempt<ScoreSheet, SheetFacts> attempt) {
        var sheet = attempt.document();
        var actor = attempt.actor();
        return switch (stage) {
            case SELF -> actor.scope(Permission.SCORE_WRITE).hasOrganisation(sheet.organisationId);
            case PROVINCE -> actor.scope(Permission.SCORE_CONFIRM).hasOrganisation(sheet.organisationId);
            case FIELD -> !actor.departments().isEmpty();
            case CROSS -> isChecker(Permission.SCORE_CHECK, attempt);
            case GROUP -> actor.scope(Permission.SCORE_ASSESS).groupYears().contains(sheet.groupYearId);
            case COUNCIL -> actor.scope(Permission.SCORE_FINALISE).everything();
        };
    }

    private static Guard<ScoreSheet, SheetFacts> openField() {
        return Guard.of(
                "a field of the caller is open",
                attempt -> attempt.facts().codes().isEmpty()
                        || !attempt.facts().closable().isEmpty(),
                attempt -> Problem.conflict(Message.of("scoresheet.no-field-left")));
    }

    private static Guard<ScoreSheet, SheetFacts> checker() {
        return Guard.of(
                "the caller's unit checks it",
                attempt -> isChecker(Permission.SCORE_CROSS_CHECK, attempt),
                attempt -> Problem.notFound());
    }

    private static boolean isChecker(String permission, Attempt<ScoreSheet, SheetFacts> attempt) {
        return attempt.facts()
                .checker()
                .filter(attempt.actor().scope(permission)::hasOrganisation)
                .isPresent();
    }

    private static Guard<ScoreSheet, SheetFacts> noOpenAppeal() {
        return Guard.of(
                "no appeal is open",
                attempt -> attempt.facts().openAppeals().isEmpty(),
                attempt -> Problem.conflict(
                        Message.of(
                                "scoresheet.appeals-open",
                                attempt.facts().openAppeals().size()),
                        attempt.facts().openAppeals().stream()
                                .map(appeal -> Fault.at(
                                        "/appeals/" + appeal.id, Message.of("scoresheet.appeal-open", appeal.code)))
                                .toList()));
    }

    /**
     * The province returns what awaits it; further on it is for the head and the Ministry, and from the end for the
     * council alone.
     */
    private static Guard<ScoreSheet, SheetFacts> returner() {
        return Guard.of(
                "the caller may return it from there",
                attempt -> switch (attempt.document().status) {
                    case OPEN, SUBMITTED -> true;
                    case CONFIRMED, FIELD_SCORED, CROSS_CHECKED, CONSOLIDATED ->
                        attempt.actor().scope(Permission.SCORE_RETURN).hasGroupYear(attempt.document().groupYearId);
                    case FINAL -> isCouncil(attempt);
                },
                attempt -> forbidden(Message.of("scoresheet.not-yours-to-return", attempt.document().status)));
    }

    /** Until the sheet is consolidated the group's head decides on appeals, from then on the council alone. */
    private static Guard<ScoreSheet, SheetFacts> judge() {
        return Guard.of(
                "the council decides once it is consolidated",
                attempt -> isCouncil(attempt) || attempt.document().status.compareTo(CONSOLIDATED) < 0,
                attempt -> forbidden(Message.of("scoresheet.council-decides-appeals")));
    }

    private static Guard<ScoreSheet, SheetFacts> judgeOfAnother() {
        return Guard.of(
                "the head does not decide on its own unit's appeals",
                attempt -> isCouncil(attempt)
                        || !attempt.actor()
                                .scope(Permission.SCORE_WRITE)
                                .hasOrganisation(attempt.document().organisationId),
                attempt -> forbidden(Message.of("scoresheet.own-unit-appeal")));
    }

    private static boolean isCouncil(Attempt<ScoreSheet, SheetFacts> attempt) {
        return attempt.actor().scope(Permission.SCORE_FINALISE).everything();
    }

    private static Problem forbidden(Message detail) {
        return Problem.of(ProblemType.FORBIDDEN, detail);
    }
}

package vn.thidua.campaign;

import static vn.thidua.campaign.Participation.Status.ACCEPTED;
import static vn.thidua.campaign.Participation.Status.DECLINED;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import vn.thidua.document.Guard;
import vn.thidua.document.Lifecycle;
import vn.thidua.document.Transition;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** A unit's part in a campaign: answered as often as it likes, and committed to once it is accepted. */
final class ParticipationLifecycle {

    static final String ANSWER = "answer";
    static final String COMMIT = "commit";

    /**
     * What decides besides the participation itself.
     *
     * @param campaign it cannot change meanwhile
     * @param forThemselves whether the actor is the one person who commits
     */
    record Facts(Campaign campaign, boolean forThemselves) {}

    /** It is the campaign's state that forbids, so that is the one told. */
    private static final Guard<Participation, Facts> RUNNING = Guard.of(
            "the campaign is launched and not closed",
            attempt -> attempt.facts().campaign().status == Campaign.Status.LAUNCHED,
            attempt -> Problem.conflict(attempt.facts().campaign().status, Set.of(Campaign.Status.LAUNCHED)));

    static final Lifecycle<Participation.Status, Participation, Facts> TABLE = new Lifecycle<>(
            of(ANSWER, Permission.PARTICIPATION_WRITE)
                    .from(EnumSet.allOf(Participation.Status.class))
                    .to(EnumSet.of(ACCEPTED, DECLINED)),
            of(COMMIT, Permission.COMMITMENT_WRITE).from(ACCEPTED));

    private ParticipationLifecycle() {}

    private static Transition<Participation.Status, Participation, Facts> of(String verb, String permission) {
        return Transition.<Participation.Status, Participation, Facts>of(verb, permission)
                .guardedInAnyStateBy(RUNNING)
                .guardedInAnyStateBy(inTurn(permission));
    }

    private static Guard<Participation, Facts> inTurn(String permission) {
        return Guard.of(
                "the unit acts in the period of answers, the issuer after it",
                attempt -> new AnswerPeriod(attempt.facts().campaign()).isTurnOf(attempt, permission),
                attempt -> outOfTurn(attempt.facts().campaign(), attempt.today()));
    }

    private static Problem outOfTurn(Campaign campaign, LocalDate today) {
        return Problem.conflict(
                new AnswerPeriod(campaign).isOver(today)
                        ? Message.of("campaign.answers-are-over", campaign.answersUntil)
                        : Message.of("campaign.units-still-answer", campaign.answersUntil));
    }
}

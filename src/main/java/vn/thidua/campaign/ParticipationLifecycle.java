package vn.thidua.campaign;

import static vn.thidua.campaign.Participation.Status.ACCEPTED;
import static vn.thidua.campaign.Participation.Status.DECLINED;

import java.util.EnumSet;
import java.util.Set;
import vn.thidua.document.Guard;
import vn.thidua.document.Lifecycle;
import vn.thidua.document.Transition;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Problem;

/** A unit's part in a campaign: answered as often as it likes, and committed to once it is accepted. */
final class ParticipationLifecycle {

    static final String ANSWER = "answer";
    static final String COMMIT = "commit";

    /** What decides besides the participation itself: the state of its campaign, which cannot change meanwhile. */
    record Facts(Campaign.Status campaign) {}

    /** It is the campaign's state that forbids, so that is the one told. */
    private static final Guard<Participation, Facts> RUNNING = Guard.of(
            "the campaign is launched and not closed",
            attempt -> attempt.facts().campaign() == Campaign.Status.LAUNCHED,
            attempt -> Problem.conflict(attempt.facts().campaign(), Set.of(Campaign.Status.LAUNCHED)));

    static final Lifecycle<Participation.Status, Participation, Facts> TABLE = new Lifecycle<>(
            of(ANSWER, Permission.PARTICIPATION_WRITE)
                    .from(EnumSet.allOf(Participation.Status.class))
                    .to(EnumSet.of(ACCEPTED, DECLINED)),
            of(COMMIT, Permission.COMMITMENT_WRITE).from(ACCEPTED));

    private ParticipationLifecycle() {}

    private static Transition<Participation.Status, Participation, Facts> of(String verb, String permission) {
        return Transition.<Participation.Status, Participation, Facts>of(verb, permission)
                .guardedInAnyStateBy(RUNNING);
    }
}

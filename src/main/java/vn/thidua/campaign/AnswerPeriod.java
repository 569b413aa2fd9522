package vn.thidua.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attempt;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Fault;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/**
 * When a campaign takes answers and pledges: from its first day, or the day of its launch if that comes first, to the
 * last day of answers. Until then units speak for themselves; what comes later only the issuer records, with a reason,
 * and the day it is recorded for still lies in the period.
 */
final class AnswerPeriod {

    private final Campaign campaign;

    AnswerPeriod(Campaign campaign) {
        this.campaign = campaign;
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(campaign.answersUntil);
    }

    /** Whether the unit's own people still may act, or the issuer's do already. */
    boolean isTurnOf(Attempt<Participation, ParticipationLifecycle.Facts> attempt, String permission) {
        var actor = attempt.actor();
        return isOver(attempt.today())
                ? actor.scope(Permission.CAMPAIGN_WRITE).hasOrganisation(campaign.issuerId)
                : attempt.facts().forThemselves()
                        || actor.scope(permission).hasOrganisation(attempt.document().organisationId);
    }

    /**
     * What is wrong with the day that something is recorded for, and with the reason of a late record.
     *
     * @param pointer the day's
     */
    void check(String pointer, LocalDate day, @Nullable String lateReason, LocalDate today, List<Fault> faults) {
        if (day.isAfter(today)) {
            faults.add(Fault.at(pointer, Message.of("campaign.day-in-future")));
        } else if (day.isBefore(firstDay()) || day.isAfter(campaign.answersUntil)) {
            faults.add(Fault.at(pointer, Message.of("campaign.day-outside-period", firstDay(), campaign.answersUntil)));
        }
        if (isOver(today) && lateReason == null) {
            faults.add(Fault.at("/lateReason", Message.of("campaign.late-needs-reason", campaign.answersUntil)));
        } else if (!isOver(today) && lateReason != null) {
            faults.add(Fault.at("/lateReason", Message.of("campaign.not-late", campaign.answersUntil)));
        }
    }

    private LocalDate firstDay() {
        var launched = campaign.launchedAt;
        return launched == null || Days.of(launched).isAfter(campaign.startsOn) ? campaign.startsOn : Days.of(launched);
    }
}

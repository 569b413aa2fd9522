package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attempt;
import vn.thidua.organisation.People;
import vn.thidua.organisation.UnitDay;
import vn.thidua.problem.Fault;
import vn.thidua.text.Message;

/** What must hold of a unit's answer. */
@ApplicationScoped
class ParticipationRules {

    private final CommitmentRepository commitments;
    private final People people;

    ParticipationRules(CommitmentRepository commitments, People people) {
        this.commitments = commitments;
        this.people = people;
    }

    /**
     * Every fault of an answer.
     *
     * @param day the day that it is given for
     */
    List<Fault> faults(
            Attempt<Participation, ParticipationLifecycle.Facts> attempt, ParticipationDraft draft, LocalDate day) {
        var faults = new ArrayList<Fault>();
        if (draft.status() == ParticipationDraft.Answer.ACCEPTED) {
            require("/headcountOn", draft.headcountOn(), faults);
            refuse("/reason", draft.reason(), faults);
        } else {
            require("/reason", draft.reason(), faults);
            refuse("/headcountOn", draft.headcountOn(), faults);
            refuse("/planNumber", draft.planNumber(), faults);
            refuse("/planDate", draft.planDate(), faults);
        }
        new AnswerPeriod(attempt.facts().campaign())
                .check("/respondedOn", day, draft.lateReason(), attempt.today(), faults);
        if (faults.isEmpty()) {
            committed(attempt.document(), draft, faults);
        }
        return faults;
    }

    /** Whoever has committed must be one of the heads that commitments are counted against. */
    private void committed(Participation participation, ParticipationDraft draft, List<Fault> faults) {
        var committed = commitments.people(participation.campaignId, participation.organisationId);
        if (committed.isEmpty()) {
            return;
        }
        if (draft.headcountOn() == null) {
            faults.add(Fault.at("/status", Message.of("campaign.people-committed-already", committed.size())));
            return;
        }
        var unit = new UnitDay(participation.organisationId, draft.headcountOn());
        int others = committed.size() - people.at(unit, committed).size();
        if (others > 0) {
            faults.add(Fault.at("/headcountOn", Message.of("campaign.committed-not-at-unit", others)));
        }
    }

    private static void require(String pointer, @Nullable Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.at(pointer, Message.of("campaign.answer-needs-it")));
        }
    }

    private static void refuse(String pointer, @Nullable Object value, List<Fault> faults) {
        if (value != null) {
            faults.add(Fault.at(pointer, Message.of("campaign.answer-excludes-it")));
        }
    }
}

package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** That a unit left a group's year, and by which decision; what it had given by then stays counted. */
@Embeddable
class MemberExit {

    @Column(name = "left_on")
    LocalDate leftOn;

    @Column(name = "exit_decision_number")
    String decisionNumber;

    @Column(name = "exit_decision_date")
    LocalDate decisionDate;

    @Column(name = "exit_reason")
    String reason;

    /** For Hibernate. */
    protected MemberExit() {}

    MemberExit(MemberExitDraft draft) {
        this.leftOn = draft.leftOn();
        this.decisionNumber = draft.decisionNumber();
        this.decisionDate = draft.decisionDate();
        this.reason = draft.reason();
    }
}

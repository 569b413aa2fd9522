package vn.thidua.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit's answer to a campaign: the contract's ParticipationDraft. */
record ParticipationDraft(
        @NotNull Answer status,
        @Nullable @Size(min = 1, max = 50) String planNumber,
        @Nullable LocalDate planDate,
        @Nullable LocalDate headcountOn,
        @Nullable @Size(min = 1, max = 2000) String reason,
        @Nullable LocalDate respondedOn,
        @Nullable @Size(min = 1, max = 2000) String lateReason) {

    /** The two answers there are. */
    enum Answer {
        ACCEPTED,
        DECLINED;

        Participation.Status becomes() {
            return Participation.Status.valueOf(name());
        }
    }
}

package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a unit leaves a group's year: the contract's MemberExitDraft.
 *
 * @param leftOn the first day on which it is a member no more
 * @param newHeadId who heads the group from now on, where its head leaves
 */
record MemberExitDraft(
        @NotNull LocalDate leftOn,
        @NotNull @Size(min = 1, max = 50) String decisionNumber,
        @NotNull LocalDate decisionDate,
        @NotNull @Size(min = 1, max = 2000) String reason,
        @Nullable UUID newHeadId) {}

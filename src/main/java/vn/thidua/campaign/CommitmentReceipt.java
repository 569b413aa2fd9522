package vn.thidua.campaign;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The commitments just given, in the order sent, and what the unit stands at now. */
record CommitmentReceipt(
        @NotNull List<CommitmentView> items, @NotNull ParticipationView participation) {}

package vn.thidua.identity;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Who the caller is: the contract's Me. */
record MeView(
        @NotNull String subject,
        @NotNull List<GrantView> grants,
        @NotNull List<String> permissions,
        @NotNull List<Obligation> obligations) {}

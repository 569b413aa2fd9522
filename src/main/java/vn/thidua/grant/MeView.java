package vn.thidua.grant;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import vn.thidua.document.Obligation;

/** Who the caller is: the contract's Me. */
record MeView(
        @NotNull String subject,
        @NotNull List<GrantView> grants,
        @NotNull List<String> permissions,
        @NotNull List<Obligation> obligations) {}

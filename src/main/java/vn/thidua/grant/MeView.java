package vn.thidua.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Obligation;
import vn.thidua.organisation.SignedIn;

/**
 * Who the caller is: the contract's Me.
 *
 * @param person absent where nobody said which person signs in as the subject
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeView(
        @NotNull String subject,
        @Nullable SignedIn person,
        @NotNull List<GrantView> grants,
        @NotNull List<String> permissions,
        @NotNull List<Obligation> obligations) {}

package vn.thidua.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant as it is seen. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantView(
        @NotNull UUID id,
        @NotNull String subject,
        @NotNull Role role,
        @NotNull UUID organisationId,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    static GrantView of(Grant grant) {
        return new GrantView(grant.id, grant.subject, grant.role, grant.organisationId, grant.from, grant.to);
    }
}

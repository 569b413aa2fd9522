package vn.thidua.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A login as it is seen. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonLoginView(
        @NotNull UUID id,
        @NotNull UUID personId,
        @NotNull String subject,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    static PersonLoginView of(PersonLogin login) {
        return new PersonLoginView(login.id, login.personId, login.subject, login.from, login.to);
    }
}

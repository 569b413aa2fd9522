package vn.thidua.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The agreement, once it is open, and how its signatures stand against the due day in Asia/Ho_Chi_Minh; before that it
 * has neither of the first three, and all signatures are missing.
 *
 * @param members who has to sign: the members, and those that signed before they left
 */
@Schema
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementSection(
        @Nullable UUID id,
        @Nullable String status,
        @Nullable LocalDate dueOn,
        @NotNull int members,
        @NotNull int signedOnTime,
        @NotNull int signedLate,
        @NotNull int missing) {}

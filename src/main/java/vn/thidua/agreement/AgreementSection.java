package vn.thidua.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The agreement, once it is open, and how its signatures stand against the due day in Asia/Ho_Chi_Minh. */
@Schema
record AgreementSection(
        @NotNull UUID id,
        @NotNull String status,
        @NotNull LocalDate dueOn,
        @NotNull int members,
        @NotNull int signedOnTime,
        @NotNull int signedLate,
        @NotNull int missing) {}

package vn.thidua.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instrument as lists show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LegalInstrumentSummary(
        @NotNull UUID id,
        @NotNull String number,
        @NotNull InstrumentKind kind,
        @NotNull String title,
        @NotNull String issuer,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    static LegalInstrumentSummary of(LegalInstrument instrument) {
        return new LegalInstrumentSummary(
                instrument.id,
                instrument.number,
                instrument.kind,
                instrument.title,
                instrument.issuer,
                instrument.effectiveFrom,
                instrument.effectiveTo);
    }
}

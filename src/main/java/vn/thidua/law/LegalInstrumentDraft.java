package vn.thidua.law;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the Ministry says of an instrument: the contract's LegalInstrumentDraft. */
record LegalInstrumentDraft(
        @NotNull @Size(min = 1, max = 50) String number,
        @NotNull InstrumentKind kind,
        @NotNull @Size(min = 1, max = 1000) String title,
        @NotNull @Size(min = 1, max = 300) String issuer,
        @Nullable LocalDate signedOn,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable UUID replacedById,
        @Nullable @Size(min = 1, max = 1000) String provenance,
        @NotNull @Size(max = 1000) List<ProvisionDraft> provisions) {}

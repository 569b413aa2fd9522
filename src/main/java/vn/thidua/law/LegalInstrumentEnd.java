package vn.thidua.law;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last day an instrument is in force, and what replaces it. */
record LegalInstrumentEnd(
        @NotNull LocalDate effectiveTo, @Nullable UUID replacedById) {}

package vn.thidua.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a title or form is from a day on: the contract's AwardRevision. */
record AwardRevision(
        @NotNull @Min(1) @Max(9999) Integer position,
        @NotNull @Size(min = 1, max = 300) String nameVi,
        @NotNull @Size(min = 1, max = 300) String nameEn,
        @NotNull @Size(min = 1, max = 3) Set<SubjectType> subjectTypes,
        @NotNull AwardLevel level,
        @NotNull UUID provisionId,
        @NotNull LocalDate effectiveFrom,
        @Nullable @Size(min = 1, max = 1000) String provenance)
        implements AwardText {}

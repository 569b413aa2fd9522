package vn.thidua.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the Ministry says of a new title or form: the contract's AwardDraft. */
record AwardDraft(
        @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "^[A-Z][A-Z0-9_]*$")
        String code,

        @NotNull @Min(1) @Max(9999) Integer position,
        @NotNull @Size(min = 1, max = 300) String nameVi,
        @NotNull @Size(min = 1, max = 300) String nameEn,
        @NotNull @Size(min = 1, max = 3) Set<SubjectType> subjectTypes,
        @NotNull AwardLevel level,
        @NotNull UUID provisionId,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable @Size(min = 1, max = 1000) String provenance)
        implements AwardText {}

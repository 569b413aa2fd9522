package vn.thidua.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.law.Citation;

/** A title or form as the law of a day has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardInForceView(
        @NotNull UUID id,
        @NotNull String code,
        @NotNull int position,
        @NotNull String nameVi,
        @NotNull String nameEn,
        @NotNull Set<SubjectType> subjectTypes,
        @NotNull AwardLevel level,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @NotNull Citation legalBasis,
        @Nullable String provenance) {

    static AwardInForceView of(AwardVersion version) {
        return new AwardInForceView(
                version.award.id,
                version.award.code,
                version.award.position,
                version.nameVi,
                version.nameEn,
                EnumSet.copyOf(version.subjectTypes),
                version.level,
                version.effectiveFrom,
                version.effectiveTo,
                version.provision.citation(),
                version.provenance);
    }
}

package vn.thidua.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.law.Citation;

/** A title or form with all that the law has had of it, the oldest first. */
record AwardView(
        @NotNull UUID id,
        @NotNull String code,
        @NotNull int position,
        @NotNull List<Version> versions) {

    /** What one text of the law has, with the days it does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            @NotNull String nameVi,
            @NotNull String nameEn,
            @NotNull Set<SubjectType> subjectTypes,
            @NotNull AwardLevel level,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @NotNull Citation legalBasis,
            @Nullable String provenance) {}

    static AwardView of(Award award) {
        return new AwardView(
                award.id,
                award.code,
                award.position,
                award.inOrder().stream()
                        .map(version -> new Version(
                                version.nameVi,
                                version.nameEn,
                                EnumSet.copyOf(version.subjectTypes),
                                version.level,
                                version.effectiveFrom,
                                version.effectiveTo,
                                version.provision.citation(),
                                version.provenance))
                        .toList());
    }
}

package vn.thidua.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.law.Citation;

/** A title with the law it stands on and the days that law has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardTitleView(
        @NotNull String code,
        @NotNull String nameVi,
        @NotNull String nameEn,
        @NotNull SubjectType subjectType,
        @NotNull AwardLevel level,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @NotNull Citation legalBasis) {

    static AwardTitleView of(AwardTitle title) {
        return new AwardTitleView(
                title.code,
                title.nameVi,
                title.nameEn,
                title.subjectType,
                title.level,
                title.effectiveFrom,
                title.effectiveTo,
                title.provision.citation());
    }
}

package vn.thidua.registration;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one text of the law says of a title or form: what an {@link AwardDraft} and an {@link AwardRevision} share. */
interface AwardText {

    String nameVi();

    String nameEn();

    Set<SubjectType> subjectTypes();

    AwardLevel level();

    UUID provisionId();

    LocalDate effectiveFrom();

    @Nullable
    String provenance();
}

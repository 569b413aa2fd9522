package vn.thidua.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.law.LegalProvision;

/** A title or form as one text of the law has it, from a day to a day (both included). */
@Entity
@Table(name = "award_version")
class AwardVersion {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "award_id")
    Award award;

    @Column(name = "name_vi")
    String nameVi;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "subject_types")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    Set<SubjectType> subjectTypes;

    @Enumerated(EnumType.STRING)
    AwardLevel level;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "provision_id")
    LegalProvision provision;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Column(name = "effective_to")
    @Nullable
    LocalDate effectiveTo;

    /** Where the row is known from, and how well; absent of what the Ministry itself entered. */
    @Nullable
    String provenance;

    /** For Hibernate. */
    protected AwardVersion() {}

    AwardVersion(UUID id, Award award, AwardText text, LegalProvision provision) {
        this.id = id;
        this.award = award;
        this.effectiveFrom = text.effectiveFrom();
        write(text, provision);
    }

    /** What the text of the law says of it; the days stay. */
    void write(AwardText text, LegalProvision cited) {
        nameVi = text.nameVi();
        nameEn = text.nameEn();
        subjectTypes = text.subjectTypes();
        level = text.level();
        provision = cited;
        provenance = text.provenance();
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** Whether it is in force on any day of the year. */
    boolean isOf(int year) {
        return effectiveFrom.getYear() <= year && (effectiveTo == null || effectiveTo.getYear() >= year);
    }
}

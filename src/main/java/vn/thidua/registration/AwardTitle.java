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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.law.LegalProvision;

/** A title as one text of the law has it; the next law has a row of its own with the same code. */
@Entity
@Table(name = "award_title")
class AwardTitle {

    @Id
    UUID id;

    String code;

    @Column(name = "name_vi")
    String nameVi;

    @Column(name = "name_en")
    String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_type")
    SubjectType subjectType;

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

    @Column(name = "position")
    int position;

    /** Where the row is known from, and how well. */
    String provenance;

    /** For Hibernate. */
    protected AwardTitle() {}
}

package vn.thidua.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A law, decree, circular, decision or guiding letter, with the days it was in force. */
@Entity
@Table(name = "legal_instrument")
class LegalInstrument {

    enum Kind {
        LAW,
        DECREE,
        CIRCULAR,
        DECISION,
        LETTER
    }

    @Id
    UUID id;

    /** As it is cited: {@code 06/2022/QH15}. */
    String number;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String title;
    String issuer;

    @Column(name = "signed_on")
    @Nullable
    LocalDate signedOn;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Column(name = "effective_to")
    @Nullable
    LocalDate effectiveTo;

    @Column(name = "replaced_by_id")
    @Nullable
    UUID replacedById;

    /** Where the row is known from, and how well. */
    String provenance;

    /** For Hibernate. */
    protected LegalInstrument() {}
}

package vn.thidua.law;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article of an instrument, or a clause or point of it. */
@Entity
@Table(name = "legal_provision")
public class LegalProvision {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "instrument_id")
    LegalInstrument instrument;

    String article;

    @Nullable
    String clause;

    @Nullable
    String point;

    /** For Hibernate. */
    protected LegalProvision() {}

    /** How another room's record names this provision. */
    public Citation citation() {
        return new Citation(instrument.number, instrument.title, article, clause, point);
    }
}

package vn.thidua.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An article of an instrument, or a clause or point of it, as this room publishes it for others to cite. */
@Entity
@Immutable
@Table(schema = "published", name = "legal_provision")
public class LegalProvision {

    @Id
    UUID id;

    @Column(name = "instrument_id")
    UUID instrumentId;

    @Column(name = "instrument_number")
    String instrumentNumber;

    @Column(name = "instrument_title")
    String instrumentTitle;

    String article;

    @Nullable
    String clause;

    @Nullable
    String point;

    /** For Hibernate. */
    protected LegalProvision() {}

    /** How another room's record names this provision. */
    public Citation citation() {
        return new Citation(id, instrumentId, instrumentNumber, instrumentTitle, article, clause, point);
    }
}

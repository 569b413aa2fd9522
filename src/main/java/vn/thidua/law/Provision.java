package vn.thidua.law;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provision as part of its instrument. */
@Entity
@Table(name = "legal_provision")
class Provision {

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
    protected Provision() {}

    Provision(UUID id, LegalInstrument instrument, ProvisionDraft place) {
        this.id = id;
        this.instrument = instrument;
        this.article = place.article();
        this.clause = place.clause();
        this.point = place.point();
    }

    ProvisionDraft place() {
        return new ProvisionDraft(article, clause, point);
    }
}

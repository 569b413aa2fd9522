package vn.thidua.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** One thing that the members promise to reach. */
@Entity
@Table(name = "agreement_target")
class AgreementTarget {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agreement_id")
    Agreement agreement;

    @Column(name = "position")
    int position;

    String content;
    String measure;

    /** For Hibernate. */
    protected AgreementTarget() {}

    AgreementTarget(UUID id, Agreement agreement, int position) {
        this.id = id;
        this.agreement = agreement;
        this.position = position;
    }

    void revise(AgreementDraft.Target draft) {
        content = draft.content();
        measure = draft.measure();
    }
}

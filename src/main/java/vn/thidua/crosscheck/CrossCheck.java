package vn.thidua.crosscheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A pair of a plan; another plan has other rows. */
@Entity
@Immutable
@Table(name = "cross_check")
class CrossCheck {

    @Id
    UUID id;

    @Column(name = "plan_id")
    UUID planId;

    /** The checker's place in the group. */
    int position;

    @Column(name = "checker_id")
    UUID checkerId;

    @Column(name = "checked_id")
    UUID checkedId;

    /** For Hibernate. */
    protected CrossCheck() {}

    CrossCheck(UUID id, UUID planId, int position, UUID checkerId, UUID checkedId) {
        this.id = id;
        this.planId = planId;
        this.position = position;
        this.checkerId = checkerId;
        this.checkedId = checkedId;
    }
}

package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A region, cluster or block of units that emulate each other; who belongs to it is decided year by year. */
@Entity
@Table(name = "emulation_group")
class EmulationGroup {

    /** The Ministry said "Khu vực" up to 2023 and says "Cụm" and "Khối" since. */
    enum Kind {
        REGION,
        CLUSTER,
        BLOCK
    }

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String code;
    String name;

    @Column(name = "changed_at")
    Instant changedAt;

    /** For Hibernate. */
    protected EmulationGroup() {}

    EmulationGroup(UUID id, Kind kind, String code, String name, Instant now) {
        this.id = id;
        this.kind = kind;
        this.code = code;
        this.name = name;
        this.changedAt = now;
    }

    /** A further year belongs to what is seen of the group, so its version rises. */
    void addYear(Instant now) {
        this.changedAt = now;
    }
}

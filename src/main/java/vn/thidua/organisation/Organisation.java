package vn.thidua.organisation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of the justice sector or of a province; what it was called, and by which code, depends on the day. */
@Entity
class Organisation {

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    OrganisationKind kind;

    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    @Column(name = "established_on")
    @Nullable
    LocalDate establishedOn;

    @Column(name = "dissolved_on")
    @Nullable
    LocalDate dissolvedOn;

    @Column(name = "changed_at")
    Instant changedAt;

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.PERSIST)
    @OrderBy("from")
    List<OrganisationName> names = new ArrayList<>();

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.PERSIST)
    @OrderBy("from")
    List<OrganisationCode> codes = new ArrayList<>();

    /** For Hibernate. */
    protected Organisation() {}

    Organisation(UUID id, OrganisationKind kind, @Nullable UUID parentId, LocalDate from, Instant now) {
        this.id = id;
        this.kind = kind;
        this.parentId = parentId;
        this.establishedOn = from;
        this.changedAt = now;
    }

    void addName(UUID nameId, String name, LocalDate from) {
        names.add(new OrganisationName(nameId, this, name, from));
    }

    void addCode(UUID codeId, String code, LocalDate from) {
        codes.add(new OrganisationCode(codeId, this, code, from));
    }
}

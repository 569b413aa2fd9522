package vn.thidua.organisation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Versioned;
import vn.thidua.identity.Scope;

/** Somebody who works, or worked, at one or more units. */
@Entity
class Person implements Versioned {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "full_name")
    String fullName;

    @Column(name = "changed_at")
    Instant changedAt;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("from, id")
    List<PersonPosition> positions = new ArrayList<>();

    /** For Hibernate. */
    protected Person() {}

    Person(UUID id, String fullName, Instant now) {
        this.id = id;
        this.fullName = fullName;
        this.changedAt = now;
    }

    @Override
    public long version() {
        return version;
    }

    /**
     * Whether one of the units of the scope has the person now: a position there is not over or, where all are, ended
     * last. Until somebody else has them, the last unit decides about them.
     */
    boolean isWith(Scope scope, LocalDate today) {
        var held = positions.stream()
                .filter(position -> position.to == null || !position.to.isBefore(today))
                .toList();
        return (held.isEmpty() ? lastHeld() : held)
                .stream().anyMatch(position -> scope.hasOrganisation(position.organisationId));
    }

    private List<PersonPosition> lastHeld() {
        var last = positions.stream().map(position -> position.to).max(Comparator.naturalOrder());
        return positions.stream()
                .filter(position -> last.equals(Optional.ofNullable(position.to)))
                .toList();
    }

    void rename(String fullName, Instant now) {
        this.fullName = fullName;
        this.changedAt = now;
    }

    void addPosition(UUID positionId, UUID organisationId, String title, LocalDate from, @Nullable LocalDate to) {
        positions.add(new PersonPosition(positionId, this, organisationId, title, from, to));
        positions.sort(Comparator.comparing((PersonPosition one) -> one.from).thenComparing(one -> one.id));
    }

    /** Forgets positions that were never held; one that is over is ended, not forgotten. */
    void removePositions(Predicate<PersonPosition> which) {
        positions.removeIf(which);
    }
}

package vn.thidua.registration;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thidua.document.Versioned;
import vn.thidua.time.Days;

/** A title or a form of commendation through all laws: one code, and of each text that has it a version. */
@Entity
class Award implements Versioned {

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    AwardKind kind;

    String code;

    @Column(name = "position")
    int position;

    @Column(name = "changed_at")
    Instant changedAt;

    @OneToMany(mappedBy = "award", cascade = CascadeType.PERSIST)
    Set<AwardVersion> versions = new HashSet<>();

    /** For Hibernate. */
    protected Award() {}

    Award(UUID id, AwardKind kind, String code, int position, Instant now) {
        this.id = id;
        this.kind = kind;
        this.code = code;
        this.position = position;
        this.changedAt = now;
    }

    @Override
    public long version() {
        return version;
    }

    /** The oldest first. */
    List<AwardVersion> inOrder() {
        return versions.stream()
                .sorted(Comparator.comparing(version -> version.effectiveFrom))
                .toList();
    }

    AwardVersion last() {
        var all = inOrder();
        return all.get(all.size() - 1);
    }

    /**
     * The version by which a year's registrations go: the first that the law has in it, so that a law that changes
     * within the year leaves what was registered as it was.
     */
    Optional<AwardVersion> versionOf(int year) {
        return inOrder().stream().filter(version -> version.isOf(year)).findFirst();
    }

    /** The last version holds no longer than to the day before. */
    void makeRoomFrom(LocalDate day) {
        var last = last();
        if (last.isInForceOn(day)) {
            last.effectiveTo = day.minusDays(1);
        }
    }

    void add(AwardVersion version, Instant now) {
        versions.add(version);
        touch(now);
    }

    /** A change of a version alone is one of the award. */
    void touch(Instant now) {
        changedAt = Days.later(changedAt, now);
    }
}

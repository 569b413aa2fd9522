package vn.thidua.crosscheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Versioned;
import vn.thidua.time.Days;

/** Who checks whom in a group's year; its pairs are {@link CrossCheck}s. */
@Entity
@Table(name = "cross_check_plan")
class CrossCheckPlan implements Versioned {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "group_year_id")
    UUID groupYearId;

    /** What the pairs were drawn with; absent where they were assigned by hand. */
    @Nullable
    Long seed;

    String author;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "author_name")
    @Nullable
    String authorName;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;

    /** For Hibernate. */
    protected CrossCheckPlan() {}

    CrossCheckPlan(UUID id, UUID groupYearId) {
        this.id = id;
        this.groupYearId = groupYearId;
    }

    @Override
    public long version() {
        return version;
    }

    /** The pairs are new as a whole. */
    void assign(@Nullable Long seed, String author, Instant now) {
        this.seed = seed;
        this.author = author;
        this.changedAt = Days.later(changedAt, now);
    }
}

package vn.thidua.scoresheet;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.JsonColumn;
import vn.thidua.document.Versioned;
import vn.thidua.time.Days;

/**
 * Which leaves of its table the Ministry did not assign to a unit in a year, decided before the unit scores itself. It
 * is the year's and not an edition's, so that a corrected edition finds it as far as it has the leaves.
 */
@Entity
@Table(name = "leaf_assignment")
class LeafAssignment implements Versioned {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "organisation_id")
    UUID organisationId;

    int year;

    @Column(name = "not_assigned")
    @Convert(converter = OfLeaves.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    List<NotAssignedLeaf> notAssigned = List.of();

    String author;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "author_name")
    @Nullable
    String authorName;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;

    /** For Hibernate. */
    protected LeafAssignment() {}

    LeafAssignment(UUID id, UUID organisationId, int year) {
        this.id = id;
        this.organisationId = organisationId;
        this.year = year;
    }

    @Override
    public long version() {
        return version;
    }

    /** Decides anew, as a whole; what was decided before for the same reason keeps who decided it. */
    void decide(LeafAssignmentDraft draft, String author, Instant now) {
        this.author = author;
        this.changedAt = Days.later(changedAt, now);
        var before = byCode();
        this.notAssigned = draft.notAssigned().stream()
                .map(leaf -> {
                    var earlier = before.get(leaf.code());
                    return earlier != null && earlier.reason().equals(leaf.reason())
                            ? earlier
                            : new NotAssignedLeaf(leaf.code(), leaf.reason(), author, changedAt);
                })
                .toList();
    }

    Map<String, NotAssignedLeaf> byCode() {
        return notAssigned.stream().collect(Collectors.toMap(NotAssignedLeaf::code, Function.identity()));
    }

    @Converter
    static class OfLeaves extends JsonColumn<List<NotAssignedLeaf>> {
        OfLeaves() {
            super(new TypeReference<>() {});
        }
    }
}

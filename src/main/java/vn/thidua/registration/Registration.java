package vn.thidua.registration;

import static vn.thidua.registration.RegistrationStatus.ACCEPTED;
import static vn.thidua.registration.RegistrationStatus.CONSOLIDATED;
import static vn.thidua.registration.RegistrationStatus.DRAFT;
import static vn.thidua.registration.RegistrationStatus.RETURNED;
import static vn.thidua.registration.RegistrationStatus.SUBMITTED;

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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Document;
import vn.thidua.time.Days;

/** The titles that a unit registers for a year. */
@Entity
class Registration implements Document<RegistrationStatus> {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "group_year_id")
    UUID groupYearId;

    /** Whether its unit has left the group's year. */
    @Formula("exists (select 1 from published.membership m where m.group_year_id = group_year_id"
            + " and m.organisation_id = organisation_id and m.left_on is not null)")
    boolean left;

    @Enumerated(EnumType.STRING)
    RegistrationStatus status;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "submitted_by")
    @Nullable
    String submittedBy;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "submitted_by_name")
    @Nullable
    String submittedByName;

    @Column(name = "resubmitted_at")
    @Nullable
    Instant resubmittedAt;

    @Column(name = "resubmitted_by")
    @Nullable
    String resubmittedBy;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "resubmitted_by_name")
    @Nullable
    String resubmittedByName;

    @Column(name = "return_reason")
    @Nullable
    String returnReason;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "decided_by_name")
    @Nullable
    String decidedByName;

    @Column(name = "changed_at")
    Instant changedAt;

    @OneToMany(mappedBy = "registration", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<RegistrationEntry> entries = new ArrayList<>();

    /** For Hibernate. */
    protected Registration() {}

    Registration(UUID id, UUID groupYearId, UUID organisationId, Instant now) {
        this.id = id;
        this.groupYearId = groupYearId;
        this.organisationId = organisationId;
        this.status = DRAFT;
        this.changedAt = now;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public RegistrationStatus status() {
        return status;
    }

    /** An entry that stays keeps its row; no two of the drafts have one key. */
    void revise(List<RegistrationEntryDraft> drafts, Supplier<UUID> ids, Instant now) {
        var kept = entries.stream().collect(Collectors.toMap(RegistrationEntry::key, Function.identity()));
        var wanted = new ArrayList<RegistrationEntry>();
        for (var draft : drafts) {
            var entry = kept.get(draft.key());
            if (entry == null) {
                entry = new RegistrationEntry(ids.get(), this, draft);
            }
            entry.revise(wanted.size() + 1, draft.note());
            wanted.add(entry);
        }
        entries.retainAll(wanted);
        wanted.stream().filter(entry -> !entries.contains(entry)).forEach(entries::add);
        entries.sort((one, other) -> one.position - other.position);
        touch(now);
    }

    /** The first submission is kept apart from those after a return. */
    void submit(String subject, Instant now) {
        if (submittedAt == null) {
            submittedAt = now;
            submittedBy = subject;
        } else {
            resubmittedAt = now;
            resubmittedBy = subject;
        }
        status = SUBMITTED;
        returnReason = null;
        decidedAt = null;
        decidedBy = null;
        touch(now);
    }

    void giveBack(String reason, String subject, Instant now) {
        decide(RETURNED, subject, now);
        returnReason = reason;
    }

    void accept(String subject, Instant now) {
        decide(ACCEPTED, subject, now);
    }

    void consolidate(Instant now) {
        status = CONSOLIDATED;
        touch(now);
    }

    @Nullable
    Boolean isOnTime(LocalDate dueOn) {
        return isOnTime(submittedAt, dueOn);
    }

    /**
     * Whether a unit registered in time, which its first submission decides: a return does not make it late.
     *
     * @return absent until the unit has submitted
     */
    static @Nullable Boolean isOnTime(@Nullable Instant submittedAt, LocalDate dueOn) {
        return submittedAt == null ? null : Days.late(submittedAt, dueOn) == 0;
    }

    private void decide(RegistrationStatus decision, String subject, Instant now) {
        status = decision;
        decidedAt = now;
        decidedBy = subject;
        touch(now);
    }

    /** Always later than before: a change of entries alone is a version too. */
    private void touch(Instant now) {
        changedAt = Days.later(changedAt, now);
    }
}

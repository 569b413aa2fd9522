package vn.thidua.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Document;

/** An emulation campaign, from the draft of its issuer to its closure. */
@Entity
class Campaign implements Document<Campaign.Status> {

    /** Whose campaign it is. */
    enum Level {
        GOVERNMENT,
        MINISTRY,
        GROUP,
        PROVINCE,
        UNIT
    }

    /** Regular, or for one theme and a limited time (Law on Emulation and Commendation). */
    enum Type {
        REGULAR,
        THEMATIC
    }

    /** Only a draft can be revised; only a launched campaign is answered and committed to. */
    enum Status {
        DRAFT,
        LAUNCHED,
        CLOSED
    }

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    Level level;

    @Enumerated(EnumType.STRING)
    Type type;

    String title;

    @Nullable
    String theme;

    @Nullable
    String slogan;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    /** The last day on which units answer and people pledge by themselves. */
    @Column(name = "answers_until")
    LocalDate answersUntil;

    @Column(name = "issuer_id")
    UUID issuerId;

    @Column(name = "plan_number")
    @Nullable
    String planNumber;

    @Column(name = "plan_date")
    @Nullable
    LocalDate planDate;

    @Column(name = "legal_basis")
    @Nullable
    String legalBasis;

    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    @Enumerated(EnumType.STRING)
    Status status = Status.DRAFT;

    @Column(name = "launched_at")
    @Nullable
    Instant launchedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "campaign_addressee", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "organisation_id")
    Set<UUID> addressees = new HashSet<>();

    /** For Hibernate. */
    protected Campaign() {}

    Campaign(UUID id, CampaignDraft draft, Instant now) {
        this.id = id;
        revise(draft, now);
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public long version() {
        return version;
    }

    final void revise(CampaignDraft draft, Instant now) {
        level = draft.level();
        type = draft.type();
        title = draft.title();
        theme = draft.theme();
        slogan = draft.slogan();
        startsOn = draft.startsOn();
        endsOn = draft.endsOn();
        answersUntil = draft.lastDayOfAnswers();
        issuerId = draft.issuerId();
        planNumber = draft.planNumber();
        planDate = draft.planDate();
        legalBasis = draft.legalBasis();
        parentId = draft.parentId();
        addressees.retainAll(draft.addressees());
        addressees.addAll(draft.addressees());
        changedAt = now;
    }

    void launch(Instant now) {
        status = Status.LAUNCHED;
        launchedAt = now;
        changedAt = now;
    }

    void close(Instant now) {
        status = Status.CLOSED;
        closedAt = now;
        changedAt = now;
    }
}

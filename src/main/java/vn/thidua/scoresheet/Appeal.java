package vn.thidua.scoresheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** A unit appeals an entry that lowered a leaf; the group or the council decides, once. */
@Entity
@Table(name = "score_appeal")
class Appeal {

    /** What became of it. */
    enum Outcome {
        /** The lowered score is kept. */
        UPHELD,
        /** The unit's own score counts again. */
        RESTORED
    }

    @Id
    UUID id;

    @Column(name = "score_sheet_id")
    UUID scoreSheetId;

    String code;

    /** The entry that is appealed. */
    @Column(name = "score_entry_id")
    UUID scoreEntryId;

    String reason;
    String author;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "author_name")
    @Nullable
    String authorName;

    Instant at;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Column(name = "decision_reason")
    @Nullable
    String decisionReason;

    @Column(name = "decided_stage")
    @Enumerated(EnumType.STRING)
    @Nullable
    Stage decidedStage;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "decided_by_name")
    @Nullable
    String decidedByName;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    /** The entry that a restoration made; null where the lowered score is kept. */
    @Column(name = "decided_entry_id")
    @Nullable
    UUID decidedEntryId;

    /** For Hibernate. */
    protected Appeal() {}

    Appeal(UUID id, ScoreEntry lowered, String reason, String author, Instant now) {
        this.id = id;
        this.scoreSheetId = lowered.scoreSheetId;
        this.code = lowered.code;
        this.scoreEntryId = lowered.id;
        this.reason = reason;
        this.author = author;
        this.at = now;
    }

    /** @throws Problem 409 if it is decided already */
    void decide(AppealDecision decision, Stage stage, String subject, Instant now) {
        if (outcome != null) {
            throw Problem.conflict(Message.of("scoresheet.appeal-decided", outcome));
        }
        this.outcome = decision.outcome();
        this.decisionReason = decision.reason();
        this.decidedStage = stage;
        this.decidedBy = subject;
        this.decidedAt = now;
    }
}

package vn.thidua.scoresheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a sheet from state to state, forth or back, once and for good. */
@Entity
@Immutable
@Table(name = "score_sheet_step")
class ScoreSheetStep {

    @Id
    UUID id;

    @Column(name = "score_sheet_id")
    UUID scoreSheetId;

    @Column(name = "from_status")
    @Enumerated(EnumType.STRING)
    SheetStatus fromStatus;

    @Column(name = "to_status")
    @Enumerated(EnumType.STRING)
    SheetStatus toStatus;

    @Nullable
    String reason;

    @Column(name = "document_number")
    @Nullable
    String documentNumber;

    @Column(name = "document_date")
    @Nullable
    LocalDate documentDate;

    String author;

    /** Their name then, kept by the database. */
    @Column(name = "author_name", insertable = false, updatable = false)
    @Nullable
    String authorName;

    Instant at;

    /** For Hibernate. */
    protected ScoreSheetStep() {}

    /** The step that has just been taken; reason and document are those on the sheet. */
    ScoreSheetStep(UUID id, ScoreSheet sheet, SheetStatus from, String author) {
        this.id = id;
        this.scoreSheetId = sheet.id;
        this.fromStatus = from;
        this.toStatus = sheet.status;
        this.reason = sheet.returnReason;
        if (sheet.status == SheetStatus.CONFIRMED && from == SheetStatus.SUBMITTED) {
            this.documentNumber = sheet.confirmationNumber;
            this.documentDate = sheet.confirmationDate;
        }
        this.author = author;
        this.at = sheet.changedAt;
    }
}

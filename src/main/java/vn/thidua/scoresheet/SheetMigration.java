package vn.thidua.scoresheet;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.JsonColumn;

/** What became of the sheets of a year when they were moved to a corrected edition of its set. */
@Entity
@Immutable
@Table(name = "sheet_migration")
class SheetMigration {

    @Id
    UUID id;

    @Column(name = "criteria_set_id")
    UUID criteriaSetId;

    String reason;
    String author;

    /** Their name then, kept by the database. */
    @Column(name = "author_name", insertable = false, updatable = false)
    @Nullable
    String authorName;

    Instant at;

    @Convert(converter = OfReport.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    List<MigratedSheet> report;

    /** For Hibernate. */
    protected SheetMigration() {}

    SheetMigration(UUID id, UUID criteriaSetId, String reason, String author, Instant now, List<MigratedSheet> report) {
        this.id = id;
        this.criteriaSetId = criteriaSetId;
        this.reason = reason;
        this.author = author;
        this.at = now;
        this.report = report;
    }

    @Converter
    static class OfReport extends JsonColumn<List<MigratedSheet>> {
        OfReport() {
            super(new TypeReference<>() {});
        }
    }
}

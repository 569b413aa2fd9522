package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report of one migration. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SheetMigrationView(
        @NotNull UUID id,
        @NotNull UUID criteriaSetId,
        @NotNull String reason,
        @NotNull String author,
        @Nullable String authorName,
        @NotNull Instant at,
        @NotNull List<MigratedSheet> sheets) {

    static SheetMigrationView of(SheetMigration migration) {
        return new SheetMigrationView(
                migration.id,
                migration.criteriaSetId,
                migration.reason,
                migration.author,
                migration.authorName,
                migration.at,
                migration.report);
    }
}

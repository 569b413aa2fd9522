package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The report of one migration. */
record SheetMigrationView(
        @NotNull UUID id,
        @NotNull UUID criteriaSetId,
        @NotNull String reason,
        @NotNull String author,
        @NotNull Instant at,
        @NotNull List<MigratedSheet> sheets) {

    static SheetMigrationView of(SheetMigration migration) {
        return new SheetMigrationView(
                migration.id,
                migration.criteriaSetId,
                migration.reason,
                migration.author,
                migration.at,
                migration.report);
    }
}

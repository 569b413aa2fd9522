package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.Editions;
import vn.thidua.document.Ids;
import vn.thidua.identity.Caller;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/**
 * Moves the sheets of a year to the corrected edition of its set, by an explicit act and with a report: until then each
 * stays on the edition it was begun on.
 */
@ApplicationScoped
class SheetMigrations {

    private final SheetMigrationRepository migrations;
    private final ScoreSheetRepository sheets;
    private final ScoreSheetQueries entries;
    private final WholeSheets wholes;
    private final SheetChanges changes;
    private final Editions editions;
    private final Caller caller;
    private final Ids ids;
    private final Days days;

    SheetMigrations(
            SheetMigrationRepository migrations,
            ScoreSheetRepository sheets,
            ScoreSheetQueries entries,
            WholeSheets wholes,
            SheetChanges changes,
            Editions editions,
            Caller caller,
            Ids ids,
            Days days) {
        this.migrations = migrations;
        this.sheets = sheets;
        this.entries = entries;
        this.wholes = wholes;
        this.changes = changes;
        this.editions = editions;
        this.caller = caller;
        this.ids = ids;
        this.days = days;
    }

    List<SheetMigration> page(UUID setId, @Nullable List<String> after, int limit) {
        editions.get(setId);
        return migrations.page(setId, after, limit);
    }

    /**
     * The sheets by editions for the same units: figures are scored anew by the new edition. A sheet of which that
     * changes anything opens again, so that it is signed again; on any other nothing changes but its set. The sheets
     * are held until the end, so that no entry is lost; the number of statements does not grow with sheets or leaves.
     *
     * @throws Problem 409 if the edition is not in force, or if no sheet is elsewhere
     */
    @Transactional
    SheetMigration migrate(UUID setId, SheetMigrationDraft draft) {
        editions.get(setId);
        var target = editions.inForce(setId)
                .orElseThrow(() -> Problem.conflict(Message.of("scoresheet.migration-not-to-set-in-force")));
        var held = ofAudience(target, sheets.holdAll(target.year()));
        var elsewhere = held.stream()
                .filter(sheet -> !sheet.criteriaSetId.equals(setId))
                .toList();
        if (elsewhere.isEmpty()) {
            throw Problem.conflict(Message.of("scoresheet.no-sheet-elsewhere"));
        }
        var moves = moves(held, wholes.of(elsewhere), target, draft.reason());
        entries.drop(moves.stream().flatMap(move -> move.dropped().stream()).toList());
        entries.enter(moves.stream().flatMap(move -> move.entries().stream()).toList());
        var report = moves.stream().map(SheetMove::report).toList();
        var migration = new SheetMigration(ids.next(), setId, draft.reason(), caller.subject(), days.now(), report);
        migrations.persistAndFlush(migration);
        return migration;
    }

    /** Those on an edition for the same units; other sets are other tables. */
    private List<ScoreSheet> ofAudience(Edition target, List<ScoreSheet> all) {
        var sets = editions.of(
                all.stream().map(sheet -> sheet.criteriaSetId).distinct().toList());
        return all.stream()
                .filter(sheet -> sets.get(sheet.criteriaSetId).audience().equals(target.audience()))
                .toList();
    }

    /** What becomes of each sheet; a unit has one sheet on an edition in a group's year. */
    private List<SheetMove> moves(List<ScoreSheet> held, List<WholeSheet> elsewhere, Edition target, String reason) {
        var taken = new HashSet<List<UUID>>();
        held.stream()
                .filter(sheet -> sheet.criteriaSetId.equals(target.id()))
                .forEach(sheet -> taken.add(place(sheet)));
        var author =
                new ScoreEntry.Author(caller.subject(), null); // the database adds the name, which nobody reads here
        var moves = new ArrayList<SheetMove>();
        for (var whole : elsewhere) {
            if (whole.sheet().status == SheetStatus.FINAL) {
                moves.add(SheetMove.none(whole, MigratedSheet.Outcome.KEPT_FINAL));
            } else if (!taken.add(place(whole.sheet()))) {
                moves.add(SheetMove.none(whole, MigratedSheet.Outcome.KEPT_BESIDE));
            } else {
                moves.add(moved(whole, target, reason, author));
            }
        }
        return moves;
    }

    private static List<UUID> place(ScoreSheet sheet) {
        return List.of(sheet.groupYearId, sheet.organisationId);
    }

    /** An entry scored anew keeps its figures and evidence; the migration is its reason and its author's. */
    private SheetMove moved(WholeSheet whole, Edition target, String reason, ScoreEntry.Author author) {
        var sheet = whole.sheet();
        var now = Days.later(sheet.changedAt, days.now());
        var move = SheetMove.of(
                whole,
                target,
                (before, score) -> before.again(reason).scored(ids.next(), sheet, before.stage, score, author, now));
        sheet.migrate(target.id(), days.now());
        if (move.outcome() == MigratedSheet.Outcome.REOPENED && sheet.status != SheetStatus.OPEN) {
            changes.step(sheet, its -> its.giveBack(SheetStatus.OPEN, reason, days.now()));
            entries.reopenFields(sheet.id);
        }
        return move;
    }
}

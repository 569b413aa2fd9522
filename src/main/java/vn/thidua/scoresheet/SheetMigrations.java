package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.Editions;
import vn.thidua.document.Ids;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.time.Days;

/**
 * Moves the sheets of a year to the corrected edition of its set, by an explicit act and with a
 * report: until then each stays on the edition it was begun on.
 */
@ApplicationScoped
class SheetMigrations {

    /** A unit in a group's year: it has one sheet on an edition. */
    private record Place(UUID organisationId, UUID groupYearId) {

        static Place of(ScoreSheet sheet) {
            return new Place(sheet.organisationId, sheet.groupYearId);
        }
    }

    private final SheetMigrationRepository migrations;
    private final ScoreSheetRepository sheets;
    private final WholeSheets wholes;
    private final Editions editions;
    private final Ids ids;
    private final Days days;

    SheetMigrations(
            SheetMigrationRepository migrations,
            ScoreSheetRepository sheets,
            WholeSheets wholes,
            Editions editions,
            Ids ids,
            Days days) {
        this.migrations = migrations;
        this.sheets = sheets;
        this.wholes = wholes;
        this.editions = editions;
        this.ids = ids;
        this.days = days;
    }

    List<SheetMigration> page(UUID set, @Nullable List<String> after, int limit) {
        editions.get(set);
        return migrations.page(set, after, limit);
    }

    /**
     * Figures are scored anew by the new edition. A sheet of which that changes anything opens
     * again, so that it is signed again; on any other nothing changes but its set. The sheets are
     * held until the end, so that nobody's words are lost; the number of statements does not grow
     * with sheets or leaves.
     *
     * @throws Problem 409 if the edition is not the one in force, or if no sheet is elsewhere
     */
    @Transactional
    SheetMigration migrate(UUID set, SheetMigrationDraft draft, String author) {
        editions.get(set);
        var target = editions.inForce(set).orElseThrow(SheetMigrations::notInForce);
        var held = migrations.hold(target.year());
        var elsewhere = held.stream().filter(one -> !isOn(set, one)).toList();
        if (elsewhere.isEmpty()) {
            throw Problem.of(
                    ProblemType.STATE_CONFLICT,
                    "Không có phiếu nào của năm này ở bản khác.",
                    "No sheet of this year stands on another edition.");
        }
        var taken = new HashSet<Place>();
        held.stream().filter(one -> isOn(set, one)).forEach(one -> taken.add(Place.of(one.sheet())));
        var report = report(wholes.of(elsewhere), target, taken, draft.reason(), author);
        var migration = new SheetMigration(ids.next(), set, draft.reason(), author, days.now(), report);
        migrations.persistAndFlush(migration);
        return migration;
    }

    private static boolean isOn(UUID set, FiledSheet filed) {
        return filed.sheet().criteriaSetId.equals(set);
    }

    private static Problem notInForce() {
        return Problem.of(
                ProblemType.STATE_CONFLICT,
                "Phiếu chỉ chuyển sang bảng tiêu chí đang được áp dụng.",
                "Sheets move only to the criteria set in force.");
    }

    private List<MigratedSheet> report(
            List<WholeSheet> elsewhere, Edition target, Set<Place> taken, String reason, String author) {
        var report = new ArrayList<MigratedSheet>();
        var entries = new ArrayList<ScoreEntry>();
        var dropped = new ArrayList<SheetMigrationRepository.Dropped>();
        for (var whole : elsewhere) {
            var sheet = whole.filed().sheet();
            if (sheet.status == ScoreSheet.Status.FINAL) {
                report.add(SheetMove.kept(whole, MigratedSheet.Outcome.KEPT_FINAL));
            } else if (!taken.add(Place.of(sheet))) {
                report.add(SheetMove.kept(whole, MigratedSheet.Outcome.KEPT_BESIDE));
            } else {
                var move = move(whole, target, reason, author);
                entries.addAll(move.entries());
                move.dropped().forEach(code -> dropped.add(new SheetMigrationRepository.Dropped(sheet.id, code)));
                report.add(moved(sheet, move, target, reason, author));
            }
        }
        migrations.drop(dropped);
        sheets.enter(entries);
        return report;
    }

    /** An entry scored anew keeps its words; the migration is its reason and its author's. */
    private SheetMove move(WholeSheet whole, Edition target, String reason, String author) {
        var sheet = whole.filed().sheet();
        var now = Days.later(sheet.changedAt, days.now());
        return new SheetMove(
                whole,
                target,
                (before, score) -> new ScoreEntry(
                        ids.next(), sheet.id, before.stage, before.said().because(reason), score, author, now));
    }

    private MigratedSheet moved(ScoreSheet sheet, SheetMove move, Edition target, String reason, String author) {
        boolean changes = move.changes();
        var report = move.report(changes ? MigratedSheet.Outcome.REOPENED : MigratedSheet.Outcome.MOVED);
        sheet.migrate(target.id(), days.now());
        var before = sheet.status;
        if (changes && before != ScoreSheet.Status.OPEN) {
            sheet.giveBack(ScoreSheet.Status.OPEN, reason, days.now());
            sheets.reopenFields(sheet.id);
            sheets.keep(new ScoreSheetStep(ids.next(), sheet, before, author));
        }
        return report;
    }
}

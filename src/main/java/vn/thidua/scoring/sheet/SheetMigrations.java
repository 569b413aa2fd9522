package vn.thidua.scoring.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Days;
import vn.thidua.http.Ids;
import vn.thidua.http.Problem;
import vn.thidua.http.ProblemType;
import vn.thidua.scoring.criteria.Edition;
import vn.thidua.scoring.criteria.Editions;
import vn.thidua.scoring.rule.Faults;
import vn.thidua.scoring.rule.Scorable;

/**
 * Moves the sheets of a year to the corrected edition of its set, by an explicit act and with a
 * report: until then each stays on the edition it was begun on.
 */
@ApplicationScoped
class SheetMigrations {

    private final SheetMigrationRepository migrations;
    private final ScoreSheetRepository sheets;
    private final Editions editions;
    private final Ids ids;
    private final Days days;

    SheetMigrations(
            SheetMigrationRepository migrations,
            ScoreSheetRepository sheets,
            Editions editions,
            Ids ids,
            Days days) {
        this.migrations = migrations;
        this.sheets = sheets;
        this.editions = editions;
        this.ids = ids;
        this.days = days;
    }

    List<SheetMigration> page(UUID set, @Nullable List<String> after, int limit) {
        editions.get(set);
        return migrations.page(set, after, limit);
    }

    /**
     * Figures are scored anew by the new edition. A sheet on which that changes, drops or lacks
     * anything opens again, so that it is signed again; on any other nothing changes but its set.
     *
     * @throws Problem 409 if the edition is not the one in force, or if no sheet is elsewhere
     */
    @Transactional
    SheetMigration migrate(UUID set, SheetMigrationDraft draft, String author) {
        editions.get(set);
        var target = editions.inForce(set).orElseThrow(SheetMigrations::notInForce);
        var all = migrations.sheetsOf(target.year());
        var elsewhere = all.stream().filter(sheet -> !sheet.criteriaSetId.equals(set)).toList();
        if (elsewhere.isEmpty()) {
            throw Problem.of(
                    ProblemType.STATE_CONFLICT,
                    "Không có phiếu nào của năm này ở bản khác.",
                    "No sheet of this year stands on another edition.");
        }
        var taken = new HashSet<UUID>();
        all.stream()
                .filter(sheet -> sheet.criteriaSetId.equals(set))
                .forEach(sheet -> taken.add(sheet.organisationId));
        var standing =
                migrations.standing(elsewhere.stream().map(sheet -> sheet.id).toList()).stream()
                        .collect(Collectors.groupingBy(entry -> entry.scoreSheetId));
        var report = new ArrayList<MigratedSheet>();
        for (var sheet : elsewhere) {
            if (sheet.status == ScoreSheet.Status.FINAL) {
                report.add(MigratedSheet.kept(sheet, MigratedSheet.Outcome.KEPT_FINAL));
            } else if (!taken.add(sheet.organisationId)) {
                report.add(MigratedSheet.kept(sheet, MigratedSheet.Outcome.KEPT_BESIDE));
            } else {
                var entries = standing.getOrDefault(sheet.id, List.of());
                report.add(move(sheet, entries, target, draft.reason(), author));
            }
        }
        var migration =
                new SheetMigration(ids.next(), set, draft.reason(), author, days.now(), report);
        migrations.persistAndFlush(migration);
        return migration;
    }

    private static Problem notInForce() {
        return Problem.of(
                ProblemType.STATE_CONFLICT,
                "Phiếu chỉ chuyển sang bảng tiêu chí đang được áp dụng.",
                "Sheets move only to the criteria set in force.");
    }

    private MigratedSheet move(
            ScoreSheet sheet,
            List<ScoreEntry> standing,
            Edition target,
            String reason,
            String author) {
        var scorables = target.tree().scorables();
        var rescored = new ArrayList<MigratedSheet.Rescored>();
        var dropped = new ArrayList<String>();
        var anew = new ArrayList<ScoreEntry>();
        for (var entry : standing) {
            var scorable = scorables.get(entry.code);
            if (scorable == null || !takes(scorable, entry)) {
                dropped.add(entry.code);
                continue;
            }
            var score = scorable.score(entry.figures);
            if (score.points().compareTo(entry.points) != 0) {
                rescored.add(new MigratedSheet.Rescored(entry.code, entry.points, score.points()));
                anew.add(
                        new ScoreEntry(
                                ids.next(),
                                sheet.id,
                                entry.stage,
                                entry.said(),
                                score,
                                author,
                                days.now()));
            }
        }
        var missing = missing(target, standing, dropped);
        boolean changed = !rescored.isEmpty() || !dropped.isEmpty() || !missing.isEmpty();
        var from = sheet.criteriaSetId;
        keep(sheet, anew, dropped);
        sheet.migrate(target.id(), days.now());
        if (changed) {
            reopen(sheet, reason, author);
        }
        return new MigratedSheet(
                sheet.id,
                sheet.organisationId,
                from,
                changed ? MigratedSheet.Outcome.REOPENED : MigratedSheet.Outcome.MOVED,
                rescored,
                dropped,
                missing);
    }

    private static boolean takes(Scorable scorable, ScoreEntry entry) {
        var faults = new Faults();
        scorable.check(entry.figures, faults);
        return faults.none();
    }

    private static List<String> missing(
            Edition target, List<ScoreEntry> standing, List<String> dropped) {
        var scored =
                standing.stream()
                        .map(entry -> entry.code)
                        .collect(Collectors.toCollection(HashSet::new));
        scored.removeAll(dropped);
        return target.tree().leaves().stream()
                .map(leaf -> leaf.code())
                .filter(code -> !scored.contains(code))
                .toList();
    }

    private void keep(ScoreSheet sheet, List<ScoreEntry> anew, List<String> dropped) {
        if (!dropped.isEmpty()) {
            migrations.drop(sheet.id, dropped);
        }
        if (!anew.isEmpty()) {
            sheets.enter(anew);
        }
    }

    private void reopen(ScoreSheet sheet, String reason, String author) {
        var before = sheet.status;
        if (before != ScoreSheet.Status.OPEN) {
            sheet.giveBack(ScoreSheet.Status.OPEN, reason, days.now());
            sheets.reopenFields(sheet.id);
            sheets.keep(new ScoreSheetStep(ids.next(), sheet, before, author));
        }
    }
}

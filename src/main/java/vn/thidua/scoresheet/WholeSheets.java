package vn.thidua.scoresheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.thidua.criteria.Editions;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Problem;

/** Sheets whole; a fixed number of statements, however many there are. */
@ApplicationScoped
class WholeSheets {

    private final ScoreSheetRepository sheets;
    private final ScoreSheetQueries entries;
    private final LeafAssignmentRepository assignments;
    private final Editions editions;
    private final Organisations organisations;
    private final Caller caller;

    WholeSheets(
            ScoreSheetRepository sheets,
            ScoreSheetQueries entries,
            LeafAssignmentRepository assignments,
            Editions editions,
            Organisations organisations,
            Caller caller) {
        this.sheets = sheets;
        this.entries = entries;
        this.assignments = assignments;
        this.editions = editions;
        this.organisations = organisations;
        this.caller = caller;
    }

    /**
     * A sheet that the caller reads.
     *
     * @throws Problem 404 if they do not
     */
    WholeSheet get(UUID id) {
        return of(sheets.findVisible(id, SheetReach.read(caller.actor(), Permission.SHEET_READ))
                .orElseThrow(Problem::notFound));
    }

    WholeSheet of(ScoreSheet sheet) {
        return new WholeSheet(
                sheet,
                organisations.namesOn(List.of(sheet.unitDay())).get(sheet.unitDay()),
                editions.get(sheet.criteriaSetId),
                byCode(entries.current(List.of(sheet.id))),
                assignments.ofSheets(List.of(sheet.id)).getOrDefault(sheet.id, Map.of()),
                sheet.status == SheetStatus.CONFIRMED ? entries.closedFields(sheet.id) : Set.of());
    }

    /** These sheets in their order, without the fields that are closed on them. */
    List<WholeSheet> of(List<ScoreSheet> found) {
        var sets = editions.of(
                found.stream().map(sheet -> sheet.criteriaSetId).distinct().toList());
        var names = organisations.namesOn(
                found.stream().map(ScoreSheet::unitDay).distinct().toList());
        var notAssigned =
                assignments.ofSheets(found.stream().map(sheet -> sheet.id).toList());
        var current = entries.current(found.stream().map(sheet -> sheet.id).toList()).stream()
                .collect(groupingBy(entry -> entry.scoreSheetId));
        return found.stream()
                .map(sheet -> new WholeSheet(
                        sheet,
                        names.get(sheet.unitDay()),
                        sets.get(sheet.criteriaSetId),
                        byCode(current.getOrDefault(sheet.id, List.of())),
                        notAssigned.getOrDefault(sheet.id, Map.of()),
                        Set.of()))
                .toList();
    }

    private static Map<String, ScoreEntry> byCode(List<ScoreEntry> current) {
        return current.stream().collect(toMap(entry -> entry.code, Function.identity()));
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.identity.Scope;

/** What publications and comparisons ask of sheets, in whatever state these are. */
@ApplicationScoped
public class SheetRecords {

    private final SheetRecordRepository records;
    private final ScoreSheetRepository sheets;

    SheetRecords(SheetRecordRepository records, ScoreSheetRepository sheets) {
        this.records = records;
        this.sheets = sheets;
    }

    /**
     * The states of all sheets of a group's year, which nobody changes until the transaction ends;
     * one statement.
     */
    public List<SheetState> held(UUID groupYearId) {
        return records.held(groupYearId);
    }

    /** A unit's sheets from one year to another, the oldest first; two statements. */
    public List<SheetRecord> ofUnit(UUID organisationId, int fromYear, int toYear, Scope scope) {
        var found = records.ofUnit(organisationId, fromYear, toYear, scope);
        var points = sheets.points(found.stream().map(filed -> filed.sheet().id).toList()).stream()
                .collect(Collectors.groupingBy(ScoreSheetRepository.LeafPoints::sheetId));
        return found.stream()
                .map(filed -> record(filed, points.getOrDefault(filed.sheet().id, List.of())))
                .toList();
    }

    private static SheetRecord record(FiledSheet filed, List<ScoreSheetRepository.LeafPoints> leaves) {
        var standing = StandingPoints.of(leaves);
        var sheet = filed.sheet();
        return new SheetRecord(
                sheet.id,
                sheet.criteriaSetId,
                sheet.organisationId,
                sheet.groupYearId,
                filed.groupId(),
                filed.year(),
                sheet.status.name(),
                standing.points(),
                standing.notApplicable());
    }
}

package vn.thidua.scoring.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.organisation.OrganisationRef;

/** What rankings ask of sheets. */
@ApplicationScoped
public class ScoredSheets {

    private final ScoreSheetRepository sheets;
    private final UnitNames units;

    ScoredSheets(ScoreSheetRepository sheets, UnitNames units) {
        this.sheets = sheets;
        this.units = units;
    }

    /**
     * The submitted sheets of these groups' years. The number of statements grows only with the
     * calendar years among them: not with groups, sheets or leaves.
     */
    public List<ScoredSheet> submittedIn(Collection<UUID> groupYears) {
        var submitted = sheets.submittedOf(groupYears);
        var points =
                sheets.points(submitted.stream().map(filed -> filed.sheet().id).toList()).stream()
                        .collect(Collectors.groupingBy(ScoreSheetRepository.LeafPoints::sheetId));
        var names = units.of(submitted);
        return submitted.stream()
                .map(
                        filed ->
                                scored(
                                        filed,
                                        names.get(filed.year()).get(filed.sheet().organisationId),
                                        points.getOrDefault(filed.sheet().id, List.of())))
                .toList();
    }

    private static ScoredSheet scored(
            FiledSheet filed, OrganisationRef unit, List<ScoreSheetRepository.LeafPoints> leaves) {
        var points = new HashMap<String, BigDecimal>();
        var notApplicable = new HashSet<String>();
        for (var leaf : leaves) {
            points.put(leaf.code(), leaf.points());
            if (leaf.notApplicable()) {
                notApplicable.add(leaf.code());
            }
        }
        var sheet = filed.sheet();
        return new ScoredSheet(
                sheet.id,
                sheet.criteriaSetId,
                sheet.groupYearId,
                filed.groupId(),
                filed.year(),
                unit,
                sheet.status == ScoreSheet.Status.FINAL,
                points,
                notApplicable,
                sheet.submittedAt);
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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
        return of(sheets.submittedOf(groupYears));
    }

    /** These sheets, in their order; statements as above. */
    List<ScoredSheet> of(List<FiledSheet> filed) {
        var points = sheets.points(filed.stream().map(one -> one.sheet().id).toList()).stream()
                .collect(Collectors.groupingBy(ScoreSheetRepository.LeafPoints::sheetId));
        var names = units.of(filed);
        return filed.stream()
                .map(one -> scored(
                        one,
                        names.get(one.year()).get(one.sheet().organisationId),
                        points.getOrDefault(one.sheet().id, List.of())))
                .toList();
    }

    private static ScoredSheet scored(
            FiledSheet filed, OrganisationRef unit, List<ScoreSheetRepository.LeafPoints> leaves) {
        var standing = StandingPoints.of(leaves);
        var sheet = filed.sheet();
        return new ScoredSheet(
                sheet.id,
                sheet.criteriaSetId,
                sheet.groupYearId,
                filed.groupId(),
                filed.year(),
                unit,
                standing.points(),
                standing.notApplicable(),
                sheet.submittedAt);
    }
}

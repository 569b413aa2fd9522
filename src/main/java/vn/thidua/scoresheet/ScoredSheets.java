package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.organisation.Organisations;
import vn.thidua.organisation.UnitDay;

/** What lists, rankings and comparisons ask of sheets; a fixed number of statements, however many there are. */
@ApplicationScoped
public class ScoredSheets {

    private final ScoreSheetRepository sheets;
    private final ScoreSheetQueries entries;
    private final LeafAssignmentRepository assignments;
    private final Organisations organisations;

    ScoredSheets(
            ScoreSheetRepository sheets,
            ScoreSheetQueries entries,
            LeafAssignmentRepository assignments,
            Organisations organisations) {
        this.sheets = sheets;
        this.entries = entries;
        this.assignments = assignments;
        this.organisations = organisations;
    }

    /** The sheets that members of these groups' years submitted; a unit that left is ranked no more. */
    public List<ScoredSheet> submittedIn(Collection<UUID> groupYears) {
        return byName(sheets.submittedIn(groupYears));
    }

    /** All sheets of a group's year, which nobody changes until the transaction ends. */
    public List<ScoredSheet> heldIn(UUID groupYearId) {
        entries.holdSheets(groupYearId);
        return byName(sheets.in(groupYearId));
    }

    /** A unit's sheets from one year to another, in whatever state, the oldest first. */
    public List<ScoredSheet> ofUnit(UUID organisationId, int fromYear, int toYear, Scope scope) {
        return of(sheets.ofUnit(organisationId, fromYear, toYear, SheetReach.within(scope)));
    }

    /** These sheets, in their order. */
    List<ScoredSheet> of(List<ScoreSheet> found) {
        return of(found, names(found));
    }

    private List<ScoredSheet> byName(List<ScoreSheet> found) {
        var names = names(found);
        var units = List.copyOf(names.keySet());
        return of(
                found.stream()
                        .sorted(Comparator.comparing(sheet -> units.indexOf(sheet.unitDay())))
                        .toList(),
                names);
    }

    private Map<UnitDay, OrganisationRef> names(List<ScoreSheet> found) {
        return organisations.namesOn(
                found.stream().map(ScoreSheet::unitDay).distinct().toList());
    }

    private List<ScoredSheet> of(List<ScoreSheet> found, Map<UnitDay, OrganisationRef> names) {
        var ids = found.stream().map(sheet -> sheet.id).toList();
        var scores = entries.currentPoints(ids, assignments.ofSheets(ids));
        return found.stream()
                .map(sheet -> ScoredSheet.of(sheet, names.get(sheet.unitDay()), scores.get(sheet.id)))
                .toList();
    }
}

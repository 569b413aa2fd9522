package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.Editions;
import vn.thidua.document.Ids;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.MemberPlace;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Score sheets are made, listed and explained; they are scored by {@link ScoreEntries} and {@link Assessments}. */
@ApplicationScoped
class ScoreSheetService {

    /** A sheet and how it came to its total. */
    record Explained(ScoreSheet sheet, ScoreExplanationView view) {}

    private final ScoreSheetRepository sheets;
    private final WholeSheets wholes;
    private final ScoredSheets scored;
    private final ScoreSheetStepRepository steps;
    private final ScoreEntryRepository entries;
    private final ScoreSheetQueries queries;
    private final AppealRepository appeals;
    private final Editions editions;
    private final Groups groups;
    private final Caller caller;
    private final Ids ids;
    private final Days days;

    ScoreSheetService(
            ScoreSheetRepository sheets,
            WholeSheets wholes,
            ScoredSheets scored,
            ScoreSheetStepRepository steps,
            ScoreEntryRepository entries,
            ScoreSheetQueries queries,
            AppealRepository appeals,
            Editions editions,
            Groups groups,
            Caller caller,
            Ids ids,
            Days days) {
        this.sheets = sheets;
        this.wholes = wholes;
        this.scored = scored;
        this.steps = steps;
        this.entries = entries;
        this.queries = queries;
        this.appeals = appeals;
        this.editions = editions;
        this.groups = groups;
        this.caller = caller;
        this.ids = ids;
        this.days = days;
    }

    /** A page of the sheets that the caller reads, by id; a fixed number of statements. */
    List<ScoreSheetView.Summary> page(ScoreSheetRepository.Filter filter, @Nullable List<String> after, int limit) {
        var reach = SheetReach.read(caller.actor(), Permission.SHEET_READ);
        return summaries(sheets.page(filter, reach, after, limit));
    }

    private List<ScoreSheetView.Summary> summaries(List<ScoreSheet> found) {
        var sets = editions.of(
                found.stream().map(sheet -> sheet.criteriaSetId).distinct().toList());
        return scored.of(found).stream()
                .map(sheet -> ScoreSheetView.Summary.of(
                        sheet, sets.get(sheet.criteriaSetId()).tree()))
                .toList();
    }

    /** Tells whoever may not see its history that there is no such sheet. */
    void requireHistory(UUID id) {
        sheets.findVisible(id, SheetReach.within(caller.scope(Permission.HISTORY_READ)))
                .orElseThrow(Problem::notFound);
    }

    WholeSheet get(UUID id) {
        return wholes.get(id);
    }

    /**
     * How a sheet came to its total; the number of statements does not grow with leaves or entries. What the unit
     * replaced before it submitted it only the unit sees, and those above it.
     */
    Explained explain(UUID id) {
        var whole = wholes.get(id);
        var taken = steps.of(id);
        var all = entries.of(id);
        boolean own = caller.scope(Permission.SHEET_READ).hasOrganisation(whole.sheet().organisationId);
        return new Explained(
                whole.sheet(),
                ScoreExplanationView.of(whole, taken, own ? all : HandedIn.of(all, taken), appeals.of(id)));
    }

    @Transactional
    WholeSheet create(ScoreSheetDraft draft) {
        var set = inForce(draft.criteriaSetId());
        groups.keep(draft.groupId(), set.year());
        var year = groups.find(draft.groupId(), set.year(), caller.scope(Permission.SHEET_CREATE))
                .orElseThrow(() -> refused("/groupId", Message.of("scoresheet.no-such-group", set.year())));
        if (!year.hasMember(draft.organisationId())) {
            throw refused("/organisationId", Message.of("scoresheet.not-a-member", year.year()));
        }
        if (!unitsOf(set, year).contains(draft.organisationId())) {
            throw refused("/organisationId", Message.of("scoresheet.set-not-for-unit"));
        }
        queries.announceNewSheets(year.year());
        var sheet = sheet(draft.criteriaSetId(), year, draft.organisationId());
        sheets.persistAndFlush(sheet);
        return wholes.of(sheet);
    }

    private Edition inForce(UUID criteriaSetId) {
        return editions.inForce(criteriaSetId)
                .orElseThrow(() -> refused("/criteriaSetId", Message.of("scoresheet.set-not-in-force")));
    }

    /** The members that a set is for, in the order of the group. */
    private List<UUID> unitsOf(Edition set, GroupYearRef year) {
        return groups.placesIn(List.of(year.id())).stream()
                .filter(set.audience()::isFor)
                .map(MemberPlace::organisationId)
                .toList();
    }

    /**
     * A sheet by this set for each member of a group's year that it is for and that has none yet; one begun on an
     * earlier edition stays there until it is migrated.
     *
     * @return the sheets just made, in the order of the members
     */
    @Transactional
    List<ScoreSheetView.Summary> createAll(UUID groupId, int year, UUID criteriaSetId) {
        groups.keep(groupId, year);
        var groupYear = groups.year(groupId, year, caller.scope(Permission.SHEET_CREATE));
        var set = editions.inForce(criteriaSetId)
                .filter(found -> found.year() == year)
                .orElseThrow(() -> refused("/criteriaSetId", Message.of("scoresheet.set-not-in-force-in-year", year)));
        var units = unitsOf(set, groupYear);
        if (units.isEmpty()) {
            throw refused("/criteriaSetId", Message.of("scoresheet.set-for-no-member"));
        }
        queries.announceNewSheets(year);
        var have = sheets.unitsWithSheet(groupYear.id());
        var made = units.stream()
                .filter(unit -> !have.contains(unit))
                .map(unit -> sheet(criteriaSetId, groupYear, unit))
                .toList();
        sheets.persist(made);
        sheets.flush();
        return summaries(made);
    }

    private ScoreSheet sheet(UUID criteriaSetId, GroupYearRef year, UUID organisationId) {
        return new ScoreSheet(ids.next(), criteriaSetId, year, organisationId, days.now());
    }

    private static Problem refused(String pointer, Message message) {
        return Problem.invalid(List.of(Fault.at(pointer, message)));
    }
}

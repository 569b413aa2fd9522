package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.Editions;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.identity.Caller;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.organisation.Span;
import vn.thidua.organisation.UnitDay;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** The Ministry decides, before a unit scores itself, which leaves of its table are not the unit's. */
@ApplicationScoped
class LeafAssignments {

    /** A decision as it is seen, and whether there was none before. */
    record Decided(LeafAssignment assignment, LeafAssignmentView view, boolean isNew) {}

    private final LeafAssignmentRepository assignments;
    private final ScoreSheetRepository sheets;
    private final ScoreSheetQueries entries;
    private final Changes changes;
    private final Editions editions;
    private final Groups groups;
    private final Organisations organisations;
    private final Caller caller;
    private final Ids ids;
    private final Days days;

    LeafAssignments(
            LeafAssignmentRepository assignments,
            ScoreSheetRepository sheets,
            ScoreSheetQueries entries,
            Changes changes,
            Editions editions,
            Groups groups,
            Organisations organisations,
            Caller caller,
            Ids ids,
            Days days) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.entries = entries;
        this.changes = changes;
        this.editions = editions;
        this.groups = groups;
        this.organisations = organisations;
        this.caller = caller;
        this.ids = ids;
        this.days = days;
    }

    /**
     * What was decided for a unit that a permission of the caller reaches.
     *
     * @throws Problem 404 if nothing was, or outside the reach, or if the set is for other kinds of unit
     */
    Decided get(UUID setId, UUID organisationId, String permission) {
        var set = editions.get(setId);
        var reach = Reach.withinOrganisations("d.organisationId", "units", caller.scope(permission))
                .and(LeafAssignmentRepository.of(organisationId, set.year()));
        var found = assignments
                .findVisible(reach)
                .filter(its -> organisations
                        .kindOf(organisationId)
                        .filter(set.audience().unitKinds()::contains)
                        .isPresent())
                .orElseThrow(Problem::notFound);
        return new Decided(found, view(set, found), false);
    }

    /**
     * Decides as a whole. The unit's sheets of the year are held meanwhile and none is made, so that nobody scores what
     * is just taken from the unit; what they show changes, and with it their version.
     *
     * @throws Problem 409 once the unit has scored itself, or if the set is not for it
     */
    @Transactional
    Decided decide(UUID setId, UUID organisationId, @Nullable String ifMatch, LeafAssignmentDraft draft) {
        var year = Span.in(editions.get(setId).year());
        if (!organisations
                .absent(Map.of("organisationId", organisationId), year)
                .isEmpty()) {
            throw Problem.notFound();
        }
        var set = editions.inForce(setId)
                .orElseThrow(() -> Problem.conflict(Message.of("scoresheet.assigned-by-set-in-force")));
        if (groups.placesIn(set.year()).stream()
                .filter(place -> place.organisationId().equals(organisationId))
                .noneMatch(set.audience()::isFor)) {
            throw Problem.conflict(Message.of("scoresheet.set-not-for-unit"));
        }
        entries.holdNewSheets(set.year());
        Consumer<LeafAssignment> work = assignment -> {
            var its = sheets.holdAllOf(organisationId, set.year());
            if (sheets.isScored(its)) {
                throw Problem.conflict(Message.of("scoresheet.assigned-before-scoring"));
            }
            check(set, draft);
            assignment.decide(draft, caller.subject(), days.now());
            its.forEach(sheet -> sheet.touch(days.now()));
        };
        var before = assignments.findVisible(LeafAssignmentRepository.of(organisationId, set.year()));
        var decided = before.isPresent()
                ? changes.change(assignments, new Target(before.get().id, Reach.EVERYTHING, ifMatch), work)
                : first(organisationId, set.year(), ifMatch, work);
        return new Decided(decided, view(set, decided), before.isEmpty());
    }

    private LeafAssignment first(
            UUID organisationId, int year, @Nullable String ifMatch, Consumer<LeafAssignment> work) {
        if (ifMatch != null) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED, Message.of("scoresheet.nothing-decided"));
        }
        var assignment = new LeafAssignment(ids.next(), organisationId, year);
        work.accept(assignment);
        assignments.persistAndFlush(assignment);
        return assignment;
    }

    private static void check(Edition set, LeafAssignmentDraft draft) {
        var faults = new Faults();
        var seen = new HashSet<String>();
        for (int i = 0; i < draft.notAssigned().size(); i++) {
            var code = draft.notAssigned().get(i).code();
            var here = faults.in("notAssigned").in(i);
            if (set.tree().leaf(code).isEmpty()) {
                here.add("code", Message.of("scoresheet.no-such-leaf"));
            } else if (!seen.add(code)) {
                here.add("code", Message.of("scoresheet.leaf-sent-twice"));
            }
        }
        Problem.throwIfAny(faults.all());
    }

    private LeafAssignmentView view(Edition set, LeafAssignment assignment) {
        var day = new UnitDay(assignment.organisationId, LocalDate.of(assignment.year, 1, 1));
        return new LeafAssignmentView(
                set.id(),
                organisations.namesOn(List.of(day)).get(day),
                assignment.year,
                NotAssignedLeafView.of(set.tree(), assignment.byCode()),
                assignment.author,
                assignment.authorName,
                assignment.changedAt);
    }
}

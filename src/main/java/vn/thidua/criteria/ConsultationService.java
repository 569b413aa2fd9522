package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.ConsultationQueries.OfUnit;
import vn.thidua.criteria.ConsultationQueries.OnRow;
import vn.thidua.criteria.ConsultationQueries.Outcomes;
import vn.thidua.criteria.CriteriaComment.Outcome;
import vn.thidua.document.Changes;
import vn.thidua.document.Target;
import vn.thidua.identity.Actor;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.MemberPlace;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** Consultations on criteria sets: called, prolonged, and how they go. */
@ApplicationScoped
class ConsultationService {

    private final CriteriaSetRepository sets;
    private final CriteriaSetService wholes;
    private final ConsultationQueries comments;
    private final Groups groups;
    private final Organisations organisations;
    private final Changes changes;
    private final Days days;

    ConsultationService(
            CriteriaSetRepository sets,
            CriteriaSetService wholes,
            ConsultationQueries comments,
            Groups groups,
            Organisations organisations,
            Changes changes,
            Days days) {
        this.sets = sets;
        this.wholes = wholes;
        this.comments = comments;
        this.groups = groups;
        this.organisations = organisations;
        this.changes = changes;
        this.days = days;
    }

    @Transactional
    CriteriaSetService.Whole consult(UUID id, @Nullable String ifMatch, ConsultationDraft draft) {
        var set = changes.step(
                sets,
                CriteriaLifecycle.TABLE,
                CriteriaLifecycle.CONSULT,
                new Target(id, CriteriaReach.WRITING, ifMatch),
                found -> CriteriaFacts.NONE,
                attempt -> {
                    draft.requireDay(attempt.document().consultationDueOn, attempt.today());
                    attempt.document().consult(draft.dueOn(), days.now());
                });
        return wholes.whole(set);
    }

    /**
     * How the consultation goes or went; six statements, however many comments and units there are.
     *
     * @throws Problem 404 also where nobody was asked yet, and for those who do not read every unit's comments
     */
    ConsultationView get(UUID id, Actor actor) {
        var set = wholes.find(id, CriteriaReach.reading(actor));
        if (!CriteriaReach.readsEveryUnit(actor) || set.consultationDueOn == null) {
            throw Problem.notFound();
        }
        var units = comments.ofUnits(id);
        var silent = groups.placesIn(set.year).stream()
                .filter(set.audience::isFor)
                .map(MemberPlace::organisationId)
                .collect(Collectors.toSet());
        units.forEach(unit -> silent.remove(unit.organisationId()));
        var named = new HashSet<>(silent);
        units.forEach(unit -> named.add(unit.organisationId()));
        var names = organisations.namesOn(named, set.namingDay());
        var outcomes = comments.outcomes(id);
        var rows = comments.onRows(id);
        return new ConsultationView(
                set.consultationDueOn,
                set.isDiscussedOn(days.today()),
                (int) outcomes.stream().mapToLong(Outcomes::comments).sum(),
                count(outcomes, null),
                resolved(outcomes),
                onWhole(rows),
                rows(rows),
                units(units, names),
                names.values().stream()
                        .filter(unit -> silent.contains(unit.id()))
                        .toList());
    }

    private static ConsultationView.Resolved resolved(List<Outcomes> outcomes) {
        return new ConsultationView.Resolved(
                count(outcomes, Outcome.ACCEPTED),
                count(outcomes, Outcome.PARTLY_ACCEPTED),
                count(outcomes, Outcome.NOT_ACCEPTED));
    }

    private static int count(List<Outcomes> outcomes, @Nullable Outcome of) {
        return (int) outcomes.stream()
                .filter(one -> one.outcome() == of)
                .mapToLong(Outcomes::comments)
                .sum();
    }

    private static int onWhole(List<OnRow> rows) {
        return (int) rows.stream()
                .filter(row -> row.code() == null)
                .mapToLong(OnRow::comments)
                .sum();
    }

    private static List<ConsultationView.Row> rows(List<OnRow> rows) {
        return rows.stream()
                .filter(row -> row.code() != null)
                .map(row -> new ConsultationView.Row(row.code(), (int) row.comments()))
                .toList();
    }

    /** @param names in the order in which the units are shown */
    private static List<ConsultationView.Unit> units(List<OfUnit> units, Map<UUID, OrganisationRef> names) {
        var byId = units.stream().collect(Collectors.toMap(OfUnit::organisationId, Function.identity()));
        return names.values().stream()
                .filter(name -> byId.containsKey(name.id()))
                .map(name -> {
                    var unit = byId.get(name.id());
                    return new ConsultationView.Unit(name, (int) unit.comments(), unit.lastAt());
                })
                .toList();
    }
}

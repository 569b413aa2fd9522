package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaComment.Outcome;
import vn.thidua.criteria.CriteriaCommentRepository.OfUnit;
import vn.thidua.criteria.CriteriaCommentRepository.OnRow;
import vn.thidua.criteria.CriteriaCommentRepository.Outcomes;
import vn.thidua.http.EntityVersion;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** Consultations on criteria sets: called, prolonged, and how they go. */
@ApplicationScoped
class ConsultationService {

    private static final Comparator<OrganisationRef> BY_NAME =
            Comparator.comparing(OrganisationRef::name).thenComparing(OrganisationRef::id);

    private final CriteriaSetRepository sets;
    private final CriteriaSetService wholes;
    private final CriteriaCommentRepository comments;
    private final Groups groups;
    private final Organisations organisations;
    private final Days days;

    ConsultationService(
            CriteriaSetRepository sets,
            CriteriaSetService wholes,
            CriteriaCommentRepository comments,
            Groups groups,
            Organisations organisations,
            Days days) {
        this.sets = sets;
        this.wholes = wholes;
        this.comments = comments;
        this.groups = groups;
        this.organisations = organisations;
        this.days = days;
    }

    @Transactional
    CriteriaSetService.Whole consult(UUID id, @Nullable String ifMatch, LocalDate dueOn) {
        var set = wholes.find(id, true);
        EntityVersion.require(ifMatch, set.version);
        set.consult(dueOn, days.today(), days.now());
        sets.flush();
        return wholes.whole(set);
    }

    /**
     * How the consultation goes or went; six statements, however many comments and units there are.
     *
     * @param all whether the caller sees every unit's comments
     */
    ConsultationView get(UUID id, boolean all) {
        var set = wholes.find(id, all);
        if (!all || set.consultationDueOn == null) {
            throw Problem.notFound();
        }
        var units = comments.ofUnits(id);
        var silent = new HashSet<>(groups.membersIn(set.year));
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
                silent.stream().map(names::get).sorted(BY_NAME).toList());
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

    private static List<ConsultationView.Unit> units(List<OfUnit> units, Map<UUID, OrganisationRef> names) {
        return units.stream()
                .map(unit -> new ConsultationView.Unit(
                        names.get(unit.organisationId()), (int) unit.comments(), unit.lastAt()))
                .sorted(Comparator.comparing(ConsultationView.Unit::organisation, BY_NAME))
                .toList();
    }
}

package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Target;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** People: admitted, revised, found, and counted for other rooms. */
@ApplicationScoped
public class People {

    private final PersonRepository people;
    private final PersonQueries queries;
    private final OrganisationQueries units;
    private final PersonRules rules;
    private final Organisations organisations;
    private final Changes changes;
    private final Ids ids;
    private final Days days;

    People(
            PersonRepository people,
            PersonQueries queries,
            OrganisationQueries units,
            PersonRules rules,
            Organisations organisations,
            Changes changes,
            Ids ids,
            Days days) {
        this.people = people;
        this.queries = queries;
        this.units = units;
        this.rules = rules;
        this.organisations = organisations;
        this.changes = changes;
        this.ids = ids;
        this.days = days;
    }

    /**
     * How many different people had a position at each of these units, or below it, on a day; every unit asked for is
     * answered; one statement.
     */
    public Map<UUID, Integer> headcounts(Collection<UUID> organisationIds, LocalDate on) {
        var asked = organisationIds.stream().map(id -> new UnitDay(id, on)).collect(Collectors.toUnmodifiableSet());
        return headcounts(asked).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().organisationId(), Map.Entry::getValue));
    }

    /** As above, each unit on a day of its own; one statement. */
    public Map<UnitDay, Integer> headcounts(Collection<UnitDay> asked) {
        return units.headcounts(asked);
    }

    /** Which of these people had a position at a unit, or below it, on a day; one statement. */
    public Set<UUID> at(UnitDay unit, Collection<UUID> personIds) {
        return queries.at(unit, personIds);
    }

    /** What these people are called; one statement. */
    public Map<UUID, String> names(Collection<UUID> personIds) {
        return people.names(personIds);
    }

    /** One person beyond the limit; each with the positions that put them on the page. */
    List<PersonView> page(PersonQueries.Filter filter, Scope scope, @Nullable List<String> after, int limit) {
        reachable(filter.organisationId(), scope);
        var rows = queries.page(filter, scope, after, limit);
        var units =
                rows.stream().map(PersonQueries.Row::organisationId).distinct().toList();
        return PersonView.of(rows, organisations.namesOn(units, filter.asOf()));
    }

    /** A person as somebody sees them, with the tag of just that. */
    record Seen(String tag, PersonView view) {}

    Person find(UUID id, Scope scope) {
        return people.findVisible(id, PersonRepository.within(scope)).orElseThrow(Problem::notFound);
    }

    /** As above, but only for the unit that has the person now. */
    Person findWith(UUID id, Scope scope) {
        var person = find(id, scope);
        requireWith(person, scope);
        return person;
    }

    /** A unit that the person has left is told what they were there, and no more. */
    Seen see(Person person, Scope scope) {
        var today = days.today();
        var names = organisations.namesOn(PersonView.named(person, today));
        var tag = Long.toString(person.version);
        return person.isWith(scope, today)
                ? new Seen("\"" + tag + "\"", PersonView.of(person, position -> true, today, names))
                : new Seen(
                        "\"" + tag + ".former\"",
                        PersonView.of(
                                person, position -> scope.hasOrganisation(position.organisationId), today, names));
    }

    private void requireWith(Person person, Scope scope) {
        if (!person.isWith(scope, days.today())) {
            throw Problem.notFound();
        }
    }

    @Transactional
    Person admit(UUID organisationId, PersonDraft draft, Scope scope) {
        reachable(organisationId, scope);
        Problem.throwIfAny(organisations.absent(Map.of("/from", organisationId), Span.on(draft.from())));
        var person = new Person(ids.next(), draft.fullName(), days.now());
        person.addPosition(ids.next(), organisationId, draft.title(), draft.from(), null);
        people.persistAndFlush(person);
        return person;
    }

    @Transactional
    Person revise(UUID id, @Nullable String ifMatch, PersonRevision revision, Scope scope) {
        var target = new Target(id, PersonRepository.within(scope), ifMatch);
        return changes.change(people, target, person -> {
            requireWith(person, scope);
            Problem.throwIfAny(rules.faults(person, revision, scope));
            revise(person, revision);
        });
    }

    private void revise(Person person, PersonRevision revision) {
        person.rename(revision.fullName(), days.now());
        var wanted = new HashSet<>(revision.positions());
        person.removePositions(position -> !wanted.contains(position.content()));
        people.flush(); // positions of one unit may not overlap, not even between two statements
        person.positions.forEach(position -> wanted.remove(position.content()));
        revision.positions().stream()
                .filter(wanted::contains)
                .forEach(position -> person.addPosition(
                        ids.next(), position.organisationId(), position.title(), position.from(), position.to()));
    }

    private void reachable(UUID organisationId, Scope scope) {
        if (!scope.hasOrganisation(organisationId)) {
            throw Problem.notFound();
        }
        organisations.find(organisationId);
    }
}

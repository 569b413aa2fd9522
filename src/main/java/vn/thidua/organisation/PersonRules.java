package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Fault;
import vn.thidua.text.Message;

/**
 * What must hold of a person's positions; in particular nobody writes positions of a unit outside their scope, neither
 * adding nor changing nor leaving one out.
 */
@ApplicationScoped
class PersonRules {

    private final Organisations organisations;

    PersonRules(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Fault> faults(Person person, PersonRevision revision, Scope scope) {
        var held = person.positions.stream().map(PersonPosition::content).collect(Collectors.toSet());
        var positions = revision.positions();
        var faults = new ArrayList<Fault>();
        var units = new ArrayList<Organisations.Named>();
        for (int i = 0; i < positions.size(); i++) {
            var one = positions.get(i);
            var pointer = "/positions/" + i;
            if (one.to() != null && one.to().isBefore(one.from())) {
                faults.add(Fault.at(pointer + "/to", Message.of("organisation.last-day-before-first")));
            }
            if (positions.subList(0, i).stream().anyMatch(one::overlaps)) {
                faults.add(Fault.at(pointer, Message.of("organisation.positions-overlap")));
            }
            if (!held.contains(one)) {
                units.add(new Organisations.Named(
                        pointer + "/organisationId", one.organisationId(), Span.on(one.from())));
            }
        }
        faults.addAll(organisations.absent(units, scope));
        faults.addAll(foreign(held, positions, scope));
        return faults;
    }

    private static List<Fault> foreign(
            Set<PersonRevision.Position> held, List<PersonRevision.Position> sent, Scope scope) {
        var touched = held.stream()
                .filter(position -> !scope.hasOrganisation(position.organisationId()))
                .anyMatch(position -> !sent.contains(position));
        return touched
                ? List.of(Fault.at("/positions", Message.of("organisation.foreign-positions-changed")))
                : List.of();
    }
}

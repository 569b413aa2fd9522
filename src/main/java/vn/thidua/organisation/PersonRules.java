package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Fault;

/**
 * What must hold of a person's positions; in particular nobody writes positions of a unit outside
 * their scope, neither adding nor changing nor leaving one out.
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
        var units = new HashMap<String, UUID>();
        for (int i = 0; i < positions.size(); i++) {
            var one = positions.get(i);
            var pointer = "/positions/" + i;
            if (one.to() != null && one.to().isBefore(one.from())) {
                faults.add(Fault.at(
                        pointer + "/to",
                        "Ngày cuối không được trước ngày đầu.",
                        "The last day may not be before the first."));
            }
            if (positions.subList(0, i).stream().anyMatch(one::overlaps)) {
                faults.add(Fault.at(
                        pointer,
                        "Trùng thời gian với một vị trí khác tại cùng đơn vị.",
                        "It overlaps with another position at the same unit."));
            }
            if (!held.contains(one)) {
                units.put(pointer + "/organisationId", one.organisationId());
            }
        }
        faults.addAll(unreachable(units, scope));
        faults.addAll(foreign(held, positions, scope));
        return faults;
    }

    private List<Fault> unreachable(Map<String, UUID> units, Scope scope) {
        var faults = new ArrayList<>(organisations.missing(units));
        var missing = new HashSet<>(faults.stream().map(Fault::pointer).toList());
        units.forEach((pointer, id) -> {
            if (!scope.hasOrganisation(id) && !missing.contains(pointer)) {
                // the very words of a missing unit: what lies outside the scope is not told
                faults.add(Fault.at(pointer, "Không có đơn vị này.", "There is no such unit."));
            }
        });
        return faults;
    }

    private static List<Fault> foreign(
            Set<PersonRevision.Position> held, List<PersonRevision.Position> sent, Scope scope) {
        var touched = held.stream()
                .filter(position -> !scope.hasOrganisation(position.organisationId()))
                .anyMatch(position -> !sent.contains(position));
        return touched
                ? List.of(Fault.at(
                        "/positions",
                        "Vị trí tại đơn vị ngoài phạm vi của bạn phải giữ nguyên.",
                        "Positions at units outside your scope must stay as they are."))
                : List.of();
    }
}

package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.identity.Scope;

@ApplicationScoped
class PersonRepository extends ScopedRepository<Person> {

    private record NamedPerson(UUID id, String fullName) {}

    PersonRepository() {
        super(Person.class, "positions");
    }

    /** Who holds or held a position at a unit of the scope. */
    static Reach within(Scope scope) {
        return scope.everything()
                ? Reach.EVERYTHING
                : Reach.of("exists (select 1 from PersonPosition held"
                                + " where held.person = d and held.organisationId in :units)")
                        .with("units", scope.organisations());
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return find("select p.id, p.fullName from Person p where p.id in :ids", Map.of("ids", ids))
                .project(NamedPerson.class)
                .stream()
                .collect(Collectors.toMap(NamedPerson::id, NamedPerson::fullName));
    }
}

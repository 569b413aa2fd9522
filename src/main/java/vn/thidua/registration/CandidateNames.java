package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.organisation.Organisations;
import vn.thidua.organisation.People;

/** Names the people and collectives of entries: two statements, however many there are. */
@ApplicationScoped
class CandidateNames {

    private final People people;
    private final Organisations organisations;

    CandidateNames(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** By the id of the person or collective; collectives as they were called on the day. */
    Map<UUID, String> of(Collection<RegistrationEntry> entries, LocalDate day) {
        var byType = entries.stream()
                .collect(Collectors.partitioningBy(
                        entry -> entry.subjectType == CandidateType.INDIVIDUAL,
                        Collectors.mapping(RegistrationEntry::candidateId, Collectors.toSet())));
        var names = new HashMap<>(people.names(byType.get(true)));
        organisations.namesOn(byType.get(false), day).forEach((id, unit) -> names.put(id, unit.name()));
        return names;
    }
}

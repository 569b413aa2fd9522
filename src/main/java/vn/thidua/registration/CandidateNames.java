package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.organisation.Organisations;

/** Names the people and collectives of entries: two statements, however many there are. */
@ApplicationScoped
class CandidateNames {

    private final CandidateRepository candidates;
    private final Organisations organisations;

    CandidateNames(CandidateRepository candidates, Organisations organisations) {
        this.candidates = candidates;
        this.organisations = organisations;
    }

    /** By the id of the person or collective; collectives as they were called on the day. */
    Map<UUID, String> of(Collection<RegistrationEntry> entries, LocalDate day) {
        var byType = entries.stream()
                .collect(Collectors.partitioningBy(
                        entry -> entry.subjectType == CandidateType.INDIVIDUAL,
                        Collectors.mapping(RegistrationEntry::candidateId, Collectors.toSet())));
        var names = candidates.namesOfPeople(byType.get(true));
        organisations.namesOn(byType.get(false), day).forEach((id, unit) -> names.put(id, unit.name()));
        return names;
    }
}

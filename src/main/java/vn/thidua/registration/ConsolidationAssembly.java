package vn.thidua.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;

/** Puts the accepted registrations of a group's year together; knows no database. */
final class ConsolidationAssembly {

    private final GroupYearRef year;
    private final List<AwardVersion> titles;
    private final Map<UUID, Registration> accepted;
    private final Map<UUID, OrganisationRef> units;
    private final Map<UUID, String> names;

    /**
     * @param titles in their order
     * @param units by name the group's members and those that left
     * @param names of the candidates
     */
    ConsolidationAssembly(
            GroupYearRef year,
            List<AwardVersion> titles,
            List<Registration> accepted,
            Map<UUID, OrganisationRef> units,
            Map<UUID, String> names) {
        this.year = year;
        this.titles = titles;
        this.accepted = accepted.stream().collect(Collectors.toMap(r -> r.organisationId, Function.identity()));
        this.units = units;
        this.names = names;
    }

    ConsolidationDocument document() {
        var present = new ArrayList<Registration>();
        var missing = new ArrayList<OrganisationRef>();
        for (var unit : year.everMembers()) {
            var registration = accepted.get(unit);
            if (registration != null) {
                present.add(registration);
            } else if (year.hasMember(unit)) {
                missing.add(Objects.requireNonNull(units.get(unit)));
            }
        }
        return new ConsolidationDocument(
                year.groupId(),
                year.year(),
                totals(present),
                present.stream().map(this::unit).toList(),
                missing,
                present.stream()
                        .flatMap(r -> r.entries.stream().map(entry -> candidate(r, entry)))
                        .toList());
    }

    private List<ConsolidationDocument.Title> totals(List<Registration> present) {
        var all = present.stream().flatMap(r -> r.entries.stream()).toList();
        return titles.stream()
                .map(title -> new ConsolidationDocument.Title(
                        title.award.code,
                        title.nameVi,
                        title.nameEn,
                        count(all, title, CandidateType.INDIVIDUAL),
                        count(all, title, CandidateType.COLLECTIVE)))
                .filter(title -> title.individuals() + title.collectives() > 0)
                .toList();
    }

    private ConsolidationDocument.Unit unit(Registration registration) {
        var counts = titles.stream()
                .map(title -> new ConsolidationDocument.Count(
                        title.award.code,
                        count(registration.entries, title, CandidateType.INDIVIDUAL),
                        count(registration.entries, title, CandidateType.COLLECTIVE)))
                .filter(count -> count.individuals() + count.collectives() > 0)
                .toList();
        return new ConsolidationDocument.Unit(
                Objects.requireNonNull(units.get(registration.organisationId)),
                Objects.requireNonNull(registration.submittedAt),
                Boolean.TRUE.equals(registration.isOnTime(year.registrationDueOn())),
                counts);
    }

    private static int count(List<RegistrationEntry> entries, AwardVersion title, CandidateType type) {
        return (int) entries.stream()
                .filter(e -> e.awardCode.equals(title.award.code) && e.subjectType == type)
                .count();
    }

    private ConsolidationDocument.Candidate candidate(Registration registration, RegistrationEntry entry) {
        return new ConsolidationDocument.Candidate(
                registration.organisationId,
                entry.awardCode,
                entry.subjectType,
                entry.personId,
                entry.organisationId,
                Objects.requireNonNull(names.get(entry.candidateId())),
                entry.note);
    }
}

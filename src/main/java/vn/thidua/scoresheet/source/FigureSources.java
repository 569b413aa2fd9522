package vn.thidua.scoresheet.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.agreement.Signatures;
import vn.thidua.campaign.CommitmentRates;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.registration.RegistrationSubmission;
import vn.thidua.registration.Registrations;
import vn.thidua.time.Days;

/** What the API's own records say now of the leaves that take their figures from them. */
@ApplicationScoped
public class FigureSources {

    private static final Set<FigureSource.Kind> BY_AGREEMENT =
            Set.of(FigureSource.Kind.AGREEMENT_SIGNATURE, FigureSource.Kind.AGREEMENT_AND_REGISTRATION);
    private static final Set<FigureSource.Kind> BY_REGISTRATION =
            Set.of(FigureSource.Kind.REGISTRATION, FigureSource.Kind.AGREEMENT_AND_REGISTRATION);

    private final Groups groups;
    private final Signatures signatures;
    private final Registrations registrations;
    private final CommitmentRates rates;
    private final Days days;

    FigureSources(Groups groups, Signatures signatures, Registrations registrations, CommitmentRates rates, Days days) {
        this.groups = groups;
        this.signatures = signatures;
        this.registrations = registrations;
        this.rates = rates;
        this.days = days;
    }

    /**
     * By the code of the leaf, in printed order; a leaf that has no record yet is left out. No statement where no leaf
     * has a source, at most seven otherwise, however many have one.
     */
    public Map<String, SourcedFigures> of(UUID groupYearId, UUID organisationId, CriteriaTree tree) {
        var leaves =
                tree.leaves().stream().filter(leaf -> leaf.source() != null).toList();
        if (leaves.isEmpty()) {
            return Map.of();
        }
        var records = read(groups.year(groupYearId), organisationId, leaves);
        var found = new LinkedHashMap<String, SourcedFigures>();
        leaves.forEach(leaf -> records.of(leaf).ifPresent(figures -> found.put(leaf.code(), figures)));
        return found;
    }

    private ReadRecords read(GroupYearRef year, UUID unit, List<Criterion> leaves) {
        var sources = leaves.stream().map(Criterion::source).collect(Collectors.toSet());
        return new ReadRecords(
                unit,
                needs(sources, BY_AGREEMENT) ? signature(year, unit) : Optional.empty(),
                needs(sources, BY_REGISTRATION) ? registration(year, unit) : Optional.empty(),
                sources.contains(new FigureSource(FigureSource.Kind.COMMITMENT_RATE, null))
                        ? rates.inYear(unit, year.year())
                        : List.of(),
                named(sources).isEmpty() ? List.of() : rates.of(unit, named(sources)),
                days.now());
    }

    private Optional<Lateness> signature(GroupYearRef year, UUID unit) {
        return signatures.due(year.id(), unit).flatMap(due -> {
            var agreement = "/v1/agreements/" + due.agreementId();
            return Lateness.of(
                    due.dueOn(),
                    due.signedAt(),
                    days.now(),
                    due.signedAt() == null ? agreement : agreement + "/signatures/" + unit);
        });
    }

    /** The group's year has a due day that may pass without a registration. */
    private Optional<Lateness> registration(GroupYearRef year, UUID unit) {
        var filed = registrations.submission(year.id(), unit);
        return Lateness.of(
                year.registrationDueOn(),
                filed.map(RegistrationSubmission::firstSubmittedAt).orElse(null),
                days.now(),
                filed.map(one -> "/v1/registrations/" + one.registrationId())
                        .orElse("/v1/groups/" + year.groupId() + "/years/" + year.year()));
    }

    private static boolean needs(Set<FigureSource> sources, Set<FigureSource.Kind> kinds) {
        return sources.stream().anyMatch(source -> kinds.contains(source.kind()));
    }

    private static Set<UUID> named(Set<FigureSource> sources) {
        return sources.stream()
                .map(FigureSource::campaignId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}

package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisations;
import vn.thidua.organisation.Span;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/** What must be true of a unit's entries for a year. */
@ApplicationScoped
class RegistrationRules {

    private final AwardRepository awards;
    private final CandidateQueries candidates;
    private final Organisations organisations;

    RegistrationRules(AwardRepository awards, CandidateQueries candidates, Organisations organisations) {
        this.awards = awards;
        this.candidates = candidates;
        this.organisations = organisations;
    }

    /** What the year offers: titles, people and units of the unit. */
    private record Offer(Map<String, AwardVersion> titles, Set<UUID> people, Set<UUID> units) {}

    /** Names every fault of every entry at once; four statements, however many there are. */
    void check(UUID unit, int year, List<RegistrationEntryDraft> entries, Faults faults) {
        var offer = new Offer(
                titles(year, entries),
                candidates.people(unit, year, named(entries, RegistrationEntryDraft::personId)),
                candidates.units(unit, named(entries, RegistrationEntryDraft::organisationId)));
        var first = new HashMap<RegistrationEntryDraft.Key, Integer>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var here = faults.in("entries").in(i);
            checkTitle(entry, offer, here);
            checkCandidate(entry, offer, here);
            var before = first.putIfAbsent(entry.key(), i);
            if (before != null) {
                here.add(Message.of("registration.entry-repeated", "/entries/" + before));
            }
        }
        organisations.absent(collectives(entries, offer.units()), Span.in(year)).forEach(faults::add);
    }

    /** Those collectives that are the unit's to register, by where they are named. */
    private static Map<String, UUID> collectives(List<RegistrationEntryDraft> entries, Set<UUID> offered) {
        var named = new LinkedHashMap<String, UUID>();
        for (int i = 0; i < entries.size(); i++) {
            var unit = entries.get(i).organisationId();
            if (unit != null && offered.contains(unit)) {
                named.put("/entries/" + i + "/organisationId", unit);
            }
        }
        return named;
    }

    private Map<String, AwardVersion> titles(int year, List<RegistrationEntryDraft> entries) {
        var codes = entries.stream().map(RegistrationEntryDraft::awardCode).collect(Collectors.toSet());
        return awards.titlesForShare(codes).values().stream()
                .flatMap(title -> title.versionOf(year).stream())
                .collect(Collectors.toMap(title -> title.award.code, Function.identity()));
    }

    private static void checkTitle(RegistrationEntryDraft entry, Offer offer, Faults here) {
        var title = offer.titles().get(entry.awardCode());
        if (title == null) {
            here.add("awardCode", Message.of("registration.no-such-title"));
        } else if (title.subjectTypes.stream().noneMatch(entry.subjectType()::fits)) {
            here.add("subjectType", Message.of("registration.title-for-others", EnumSet.copyOf(title.subjectTypes)));
        }
    }

    private static void checkCandidate(RegistrationEntryDraft entry, Offer offer, Faults here) {
        var person = here.in("personId");
        var collective = here.in("organisationId");
        if (entry.subjectType() == CandidateType.INDIVIDUAL) {
            requireAbsent(entry.organisationId(), collective);
            requireOffered(entry.personId(), offer.people(), Message.of("registration.person-not-of-unit"), person);
        } else {
            requireAbsent(entry.personId(), person);
            requireOffered(
                    entry.organisationId(),
                    offer.units(),
                    Message.of("registration.collective-not-of-unit"),
                    collective);
        }
    }

    private static void requireAbsent(@Nullable UUID id, Faults here) {
        if (id != null) {
            here.add(Message.of("registration.not-for-subject-type"));
        }
    }

    private static void requireOffered(@Nullable UUID id, Set<UUID> offered, Message otherwise, Faults here) {
        if (id == null) {
            here.add(Message.of("registration.candidate-missing"));
        } else if (!offered.contains(id)) {
            here.add(otherwise);
        }
    }

    private static List<UUID> named(
            List<RegistrationEntryDraft> entries, Function<RegistrationEntryDraft, @Nullable UUID> which) {
        return entries.stream().map(which).filter(Objects::nonNull).distinct().toList();
    }
}

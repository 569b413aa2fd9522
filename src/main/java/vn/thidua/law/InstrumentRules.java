package vn.thidua.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** What must be true of an instrument; knows no database. */
final class InstrumentRules {

    private InstrumentRules() {}

    /** The days of an instrument, and what replaces it, which begins later: so no circle of replacements can be. */
    static void checkEnd(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID replacedById,
            Optional<LegalInstrument> replacement,
            Faults faults) {
        if (to != null && to.isBefore(from)) {
            faults.add("effectiveTo", Message.of("law.last-day-before-first"));
        }
        if (replacedById == null) {
            return;
        }
        if (to == null) {
            faults.add("replacedById", Message.of("law.replaced-without-end"));
        }
        if (replacement.isEmpty()) {
            faults.add("replacedById", Message.of("law.no-such-instrument"));
        } else if (!replacement.get().effectiveFrom.isAfter(from)) {
            faults.add("replacedById", Message.of("law.replacement-not-later"));
        }
    }

    static void checkProvisions(List<ProvisionDraft> provisions, Faults faults) {
        var first = new HashMap<ProvisionDraft, Integer>();
        for (int i = 0; i < provisions.size(); i++) {
            var place = provisions.get(i);
            var here = faults.in("provisions").in(i);
            var before = first.putIfAbsent(place, i);
            if (before != null) {
                here.add(Message.of("law.provision-repeated", "/provisions/" + before));
            }
            if (place.point() != null && place.clause() == null) {
                here.add("clause", Message.of("law.point-without-clause"));
            }
        }
    }

    /**
     * What cites an instrument must stay true: its number, the provisions cited, and that it was in force on the day
     * from which it is cited.
     *
     * @throws Problem 409 where it would not
     */
    static void requireCitationsKept(
            LegalInstrument instrument, LegalInstrumentDraft draft, List<CitationSource.Cited> cited) {
        if (cited.isEmpty()) {
            return;
        }
        if (!draft.number().equals(instrument.number)) {
            throw Problem.conflict(Message.of("law.cited-by-number", instrument.number));
        }
        requireInForce(draft.effectiveFrom(), draft.effectiveTo(), cited);
        var kept = Set.copyOf(draft.provisions());
        Map<UUID, Provision> provisions =
                instrument.provisions.stream().collect(Collectors.toMap(provision -> provision.id, one -> one));
        cited.stream()
                .map(one -> provisions.get(one.provisionId()).place())
                .filter(place -> !kept.contains(place))
                .min(ProvisionDraft.IN_ORDER)
                .ifPresent(place -> {
                    throw Problem.conflict(Message.of("law.provision-cited", place.article()));
                });
    }

    /** As above, of the days alone. */
    static void requireInForce(LocalDate from, @Nullable LocalDate to, List<CitationSource.Cited> cited) {
        for (var one : cited) {
            if (one.first().isBefore(from)) {
                throw Problem.conflict(Message.of("law.cited-from", one.first()));
            }
            if (to != null && one.last().isAfter(to)) {
                throw Problem.conflict(Message.of("law.cited-from", one.last()));
            }
        }
    }
}

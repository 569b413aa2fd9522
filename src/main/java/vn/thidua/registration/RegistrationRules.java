package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;

/** What must be true of a unit's entries for a year. */
@ApplicationScoped
class RegistrationRules {

    private final AwardTitleRepository titles;
    private final CandidateRepository candidates;

    RegistrationRules(AwardTitleRepository titles, CandidateRepository candidates) {
        this.titles = titles;
        this.candidates = candidates;
    }

    /** What the year offers: titles by the law of its last day, people and units of the unit. */
    private record Offer(Map<String, AwardTitle> titles, Set<UUID> people, Set<UUID> units) {}

    /** Every fault of every entry at once; three statements, however many there are. */
    List<Fault> faults(UUID unit, int year, List<RegistrationEntryDraft> entries) {
        var offer = new Offer(
                titles.on(LocalDate.of(year, 12, 31)).stream()
                        .collect(Collectors.toMap(title -> title.code, Function.identity())),
                candidates.people(unit, year, named(entries, RegistrationEntryDraft::personId)),
                candidates.units(unit, named(entries, RegistrationEntryDraft::organisationId)));
        var faults = new ArrayList<Fault>();
        var first = new HashMap<RegistrationEntryDraft.Key, Integer>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var at = "/entries/" + i;
            titleFaults(entry, offer, at, faults);
            candidateFaults(entry, offer, at, faults);
            var before = first.putIfAbsent(entry.key(), i);
            if (before != null) {
                faults.add(
                        Fault.at(at, "Trùng với dòng /entries/" + before + ".", "It repeats /entries/" + before + "."));
            }
        }
        return faults;
    }

    private static void titleFaults(RegistrationEntryDraft entry, Offer offer, String at, List<Fault> faults) {
        var title = offer.titles().get(entry.awardCode());
        if (title == null) {
            faults.add(Fault.at(
                    at + "/awardCode",
                    "Pháp luật của năm này không có danh hiệu đó.",
                    "The law of that year has no such title."));
        } else if (!entry.subjectType().fits(title.subjectType)) {
            faults.add(Fault.at(
                    at + "/subjectType",
                    "Danh hiệu này dành cho " + title.subjectType + ".",
                    "This title is for " + title.subjectType + "."));
        }
    }

    private static void candidateFaults(RegistrationEntryDraft entry, Offer offer, String at, List<Fault> faults) {
        if (entry.subjectType() == CandidateType.INDIVIDUAL) {
            absent(entry.organisationId(), at + "/organisationId", faults);
            present(
                    entry.personId(),
                    offer.people(),
                    Fault.at(
                            at + "/personId",
                            "Trong năm này người đó không công tác tại đơn vị hoặc đơn vị trực" + " thuộc.",
                            "This person had no position at the unit or below it in that year."),
                    faults);
        } else {
            absent(entry.personId(), at + "/personId", faults);
            present(
                    entry.organisationId(),
                    offer.units(),
                    Fault.at(
                            at + "/organisationId",
                            "Tập thể này không phải đơn vị hoặc đơn vị trực thuộc.",
                            "This collective is neither the unit nor below it."),
                    faults);
        }
    }

    private static void absent(@Nullable UUID id, String pointer, List<Fault> faults) {
        if (id != null) {
            faults.add(Fault.at(pointer, "Không dùng cho loại đối tượng này.", "It is not for this subject type."));
        }
    }

    private static void present(@Nullable UUID id, Set<UUID> offered, Fault unknown, List<Fault> faults) {
        if (id == null) {
            faults.add(Fault.at(Objects.requireNonNull(unknown.pointer()), "Bắt buộc phải có.", "It is required."));
        } else if (!offered.contains(id)) {
            faults.add(unknown);
        }
    }

    private static List<UUID> named(
            List<RegistrationEntryDraft> entries, Function<RegistrationEntryDraft, @Nullable UUID> which) {
        return entries.stream().map(which).filter(Objects::nonNull).distinct().toList();
    }
}

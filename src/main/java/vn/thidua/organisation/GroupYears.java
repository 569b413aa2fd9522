package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Ids;
import vn.thidua.http.EntityVersion;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.time.Days;

/** The years of groups, formed and revised as a whole by the Ministry's yearly decision. */
@ApplicationScoped
class GroupYears {

    /** A group's year and whether it was formed just now. */
    record Formed(GroupYear year, boolean isNew) {}

    private final GroupRepository groups;
    private final GroupYearRepository years;
    private final Organisations organisations;
    private final Ids ids;
    private final Days days;

    GroupYears(GroupRepository groups, GroupYearRepository years, Organisations organisations, Ids ids, Days days) {
        this.groups = groups;
        this.years = years;
        this.organisations = organisations;
        this.ids = ids;
        this.days = days;
    }

    GroupYear find(UUID groupId, int year) {
        return years.of(groupId, year).orElseThrow(Problem::notFound);
    }

    GroupYearView view(GroupYear year) {
        var units = year.members.stream().map(member -> member.organisationId).toList();
        return GroupYearView.of(year, organisations.namesOn(units, year.ref().namingDay()));
    }

    @Transactional
    Formed revise(UUID groupId, int number, @Nullable String ifMatch, GroupYearDraft draft) {
        var group = groups.findByIdOptional(groupId).orElseThrow(Problem::notFound);
        years.alone(group.kind, number);
        var found = years.of(groupId, number);
        if (found.isPresent()) {
            EntityVersion.require(ifMatch, found.get().version);
        } else if (ifMatch != null) {
            throw Problem.of(
                    ProblemType.PRECONDITION_FAILED,
                    "Chưa có năm này; bỏ If-Match để lập mới.",
                    "There is no such year yet; leave out If-Match to form it.");
        }
        Problem.throwIfAny(faults(group, number, draft));
        var year = found.orElseGet(() -> new GroupYear(ids.next(), group, number));
        year.isDecided(draft, days.now());
        if (found.isEmpty()) {
            group.isFormedAnew(days.now());
            years.persist(year);
        }
        years.flush(); // the former head steps down before the next one is named: there is one only
        year.names(draft.members(), ids::next);
        years.flush();
        return new Formed(year, found.isEmpty());
    }

    private List<Fault> faults(EmulationGroup group, int year, GroupYearDraft draft) {
        var faults = new ArrayList<Fault>();
        var named = new HashMap<String, UUID>();
        var before = new HashSet<UUID>();
        for (int i = 0; i < draft.members().size(); i++) {
            var unit = draft.members().get(i).organisationId();
            var pointer = "/members/" + i + "/organisationId";
            if (before.add(unit)) {
                named.put(pointer, unit);
            } else {
                faults.add(Fault.at(pointer, "Đơn vị này đã có trong danh sách.", "This unit is in the list already."));
            }
        }
        var heads = draft.members().stream()
                .filter(member -> member.office() == GroupYearRef.Office.HEAD)
                .count();
        if (heads != 1) {
            faults.add(Fault.at(
                    "/members",
                    "Phải có đúng một trưởng, hiện có " + heads + ".",
                    "There must be exactly one head; there are " + heads + "."));
        }
        faults.addAll(organisations.missing(named));
        var elsewhere = years.codesOfOthers(group, year, before);
        named.forEach((pointer, unit) -> {
            if (elsewhere.containsKey(unit)) {
                faults.add(belongsTo(pointer, elsewhere.get(unit)));
            }
        });
        return faults;
    }

    private static Fault belongsTo(String pointer, String code) {
        return Fault.at(
                pointer,
                "Trong năm này đơn vị đã thuộc " + code + ".",
                "In this year the unit belongs to " + code + " already.");
    }
}

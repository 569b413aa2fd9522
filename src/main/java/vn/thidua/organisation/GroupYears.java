package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Target;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** The years of groups, formed and revised as a whole by the Ministry's yearly decision. */
@ApplicationScoped
class GroupYears {

    /** A group's year and whether it was formed just now. */
    record Formed(GroupYear year, boolean isNew) {}

    private final GroupRepository groups;
    private final GroupYearRepository years;
    private final GroupYearQueries queries;
    private final Organisations organisations;
    private final KeptRecords kept;
    private final Changes changes;
    private final Ids ids;
    private final Days days;

    GroupYears(
            GroupRepository groups,
            GroupYearRepository years,
            GroupYearQueries queries,
            Organisations organisations,
            KeptRecords kept,
            Changes changes,
            Ids ids,
            Days days) {
        this.groups = groups;
        this.years = years;
        this.queries = queries;
        this.organisations = organisations;
        this.kept = kept;
        this.changes = changes;
        this.ids = ids;
        this.days = days;
    }

    GroupYear find(UUID groupId, int year) {
        return years.findVisible(GroupYearRepository.one(groupId, year)).orElseThrow(Problem::notFound);
    }

    GroupYearView view(GroupYear year) {
        var ref = year.ref();
        return GroupYearView.of(year, organisations.namesOn(ref.everMembers(), ref.namingDay()));
    }

    /** Forms the group's year, or revises it where it is formed already. */
    @Transactional
    Formed revise(UUID groupId, int number, @Nullable String ifMatch, GroupYearDraft draft) {
        var group = groups.findByIdOptional(groupId).orElseThrow(Problem::notFound);
        queries.lock(group.kind, number);
        if (years.isFormed(groupId, number)) {
            var target = new Target(GroupYearRepository.one(groupId, number), ifMatch);
            return new Formed(changes.change(years, target, year -> decide(year, group, draft)), false);
        }
        if (ifMatch != null) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED, Message.of("organisation.year-not-formed"));
        }
        var year = new GroupYear(ids.next(), group, number);
        decide(year, group, draft);
        group.addYear(days.now());
        years.flush();
        return new Formed(year, true);
    }

    private void decide(GroupYear year, EmulationGroup group, GroupYearDraft draft) {
        Problem.throwIfAny(faults(group, year.year, draft));
        kept.requireNone(year, year.dropped(draft));
        year.decide(draft, days.now());
        years.persistAndFlush(year); // the former head steps down before the next one is named: there is one only
        year.nameMembers(draft.members(), ids::next);
        years.flush();
        kept.follow(year);
    }

    private List<Fault> faults(EmulationGroup group, int year, GroupYearDraft draft) {
        var faults = new ArrayList<Fault>();
        var named = new LinkedHashMap<String, UUID>();
        var before = new HashSet<UUID>();
        for (int i = 0; i < draft.members().size(); i++) {
            var unit = draft.members().get(i).organisationId();
            var pointer = "/members/" + i + "/organisationId";
            if (before.add(unit)) {
                named.put(pointer, unit);
            } else {
                faults.add(Fault.at(pointer, Message.of("organisation.member-twice")));
            }
        }
        var heads = draft.members().stream()
                .filter(member -> member.office() == GroupYearRef.Office.HEAD)
                .count();
        if (heads != 1) {
            faults.add(Fault.at("/members", Message.of("organisation.not-one-head", heads)));
        }
        faults.addAll(organisations.absent(named, Span.in(year)));
        var elsewhere = years.codesOfOthers(group, year, before);
        named.forEach((pointer, unit) -> {
            if (elsewhere.containsKey(unit)) {
                faults.add(Fault.at(pointer, Message.of("organisation.member-of-another-group", elsewhere.get(unit))));
            }
        });
        return faults;
    }
}

package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Changes;
import vn.thidua.document.Target;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/**
 * A unit leaves a group's year by a decision of its own: what it gave stays counted, nothing more is expected of it.
 */
@ApplicationScoped
class MemberExits {

    private final GroupYearRepository years;
    private final KeptRecords kept;
    private final Changes changes;
    private final Days days;

    MemberExits(GroupYearRepository years, KeptRecords kept, Changes changes, Days days) {
        this.years = years;
        this.kept = kept;
        this.changes = changes;
        this.days = days;
    }

    /**
     * The year without the unit.
     *
     * @throws Problem 404 if the unit is no member and never was; 409 if it left already, or heads the group and nobody
     *     follows it
     */
    @Transactional
    GroupYear leave(UUID groupId, int number, UUID organisationId, @Nullable String ifMatch, MemberExitDraft draft) {
        var target = new Target(GroupYearRepository.one(groupId, number), ifMatch);
        return changes.change(years, target, year -> {
            var leaver = year.member(organisationId).orElseThrow(Problem::notFound);
            requirePresent(leaver);
            Problem.throwIfAny(faults(year, leaver, draft));
            leave(year, leaver, draft);
            kept.follow(year);
        });
    }

    private void leave(GroupYear year, GroupMember leaver, MemberExitDraft draft) {
        var heads = leaver.office == GroupYearRef.Office.HEAD;
        if (heads && draft.newHeadId() == null) {
            throw Problem.conflict(Message.of("organisation.head-leaves-without-successor"));
        }
        year.leave(leaver, new MemberExit(draft), days.now());
        years.flush(); // the former head steps down before the next one is named: there is one only
        if (heads) {
            var next = year.member(draft.newHeadId()).orElseThrow();
            next.holds(GroupYearRef.Office.HEAD, next.position);
            years.flush();
        }
    }

    private static void requirePresent(GroupMember leaver) {
        if (leaver.exit != null) {
            throw Problem.conflict(Message.of("organisation.member-left-already", leaver.exit.leftOn));
        }
    }

    private List<Fault> faults(GroupYear year, GroupMember leaver, MemberExitDraft draft) {
        var faults = new ArrayList<Fault>();
        if (draft.leftOn().getYear() != year.year) {
            faults.add(Fault.at("/leftOn", Message.of("organisation.exit-outside-year", year.year)));
        } else if (draft.leftOn().isAfter(days.today())) {
            faults.add(Fault.at("/leftOn", Message.of("organisation.exit-in-future")));
        }
        if (draft.newHeadId() != null) {
            if (leaver.office != GroupYearRef.Office.HEAD) {
                faults.add(Fault.at("/newHeadId", Message.of("organisation.head-stays")));
            } else if (year.present().stream().noneMatch(member -> isAnother(member, leaver, draft.newHeadId()))) {
                faults.add(Fault.at("/newHeadId", Message.of("organisation.new-head-not-a-member")));
            }
        }
        return faults;
    }

    private static boolean isAnother(GroupMember member, GroupMember leaver, UUID organisationId) {
        return member != leaver && member.organisationId.equals(organisationId);
    }
}

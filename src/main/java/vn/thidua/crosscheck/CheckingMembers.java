package vn.thidua.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.MemberRecords;
import vn.thidua.text.Message;

/** The pairs that a plan names it in keep a member. */
@ApplicationScoped
class CheckingMembers implements MemberRecords {

    private final CrossCheckRepository checks;

    CheckingMembers(CrossCheckRepository checks) {
        this.checks = checks;
    }

    @Override
    public List<Kept> of(GroupYearRef year, Collection<UUID> units) {
        return checks.checkersIn(year.id(), units).stream()
                .map(unit -> new Kept(unit, Message.of("crosscheck.kept-pairs")))
                .toList();
    }
}

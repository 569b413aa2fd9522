package vn.thidua.criteria;

import java.util.List;
import java.util.UUID;
import vn.thidua.organisation.MemberPlace;

/**
 * The members of a group's year that one set in force is for: they check each other and are ranked among each other,
 * and with nobody else.
 *
 * @param members in the order of the group; never none
 */
public record Contest(CriteriaSetRef set, List<MemberPlace> members) {

    public UUID groupYearId() {
        return members.get(0).groupYearId();
    }

    public UUID groupId() {
        return members.get(0).groupId();
    }

    public int year() {
        return members.get(0).year();
    }

    /** The members' units, in the order of the group. */
    public List<UUID> units() {
        return members.stream().map(MemberPlace::organisationId).toList();
    }
}

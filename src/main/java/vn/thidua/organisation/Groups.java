package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.http.Problem;

/** Groups and their years, as other rooms need them; a read of one year costs one statement. */
@ApplicationScoped
public class Groups {

    private final GroupYearRepository years;

    Groups(GroupYearRepository years) {
        this.years = years;
    }

    /**
     * The year of a group.
     *
     * @throws Problem 404 if the group does not exist or was not formed for that year
     */
    public GroupYearRef year(UUID groupId, int year) {
        return years.of(groupId, year).map(GroupYear::ref).orElseThrow(Problem::notFound);
    }

    /** The year of a group, if the group exists and was formed for that year. */
    public Optional<GroupYearRef> find(UUID groupId, int year) {
        return years.of(groupId, year).map(GroupYear::ref);
    }

    /** The group's year with that id. */
    public GroupYearRef year(UUID groupYearId) {
        return years.whole(groupYearId).map(GroupYear::ref).orElseThrow(Problem::notFound);
    }
}

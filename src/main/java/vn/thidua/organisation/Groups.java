package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** Groups and their years, as other rooms need them; a read of one year costs one statement. */
@ApplicationScoped
public class Groups {

    private final GroupRepository groups;
    private final GroupYearRepository years;
    private final Ids ids;
    private final Days days;

    Groups(GroupRepository groups, GroupYearRepository years, Ids ids, Days days) {
        this.groups = groups;
        this.years = years;
        this.ids = ids;
        this.days = days;
    }

    /**
     * The year of a group.
     *
     * @throws Problem 404 if the group does not exist or was not formed for that year
     */
    public GroupYearRef year(UUID groupId, int year) {
        return find(groupId, year).orElseThrow(Problem::notFound);
    }

    /** The year of a group, if the group exists and was formed for that year. */
    public Optional<GroupYearRef> find(UUID groupId, int year) {
        return years.findVisible(GroupYearRepository.one(groupId, year)).map(GroupYear::ref);
    }

    /** As above, if the scope reaches it. */
    public Optional<GroupYearRef> find(UUID groupId, int year, Scope scope) {
        return find(groupId, year).filter(found -> scope.hasGroupYear(found.id()));
    }

    /** As above; until this transaction ends nobody revises the year, so that its members stay who they are. */
    public Optional<GroupYearRef> findForUpdate(UUID groupId, int year, Scope scope) {
        var one = GroupYearRepository.one(groupId, year).and(Reach.withinGroupYears("d.id", "groupYears", scope));
        return years.findForUpdate(one).map(GroupYear::ref);
    }

    /**
     * Until this transaction ends the members of that year, if there is one, stay who they are; many may hold it so.
     */
    public void keep(UUID groupId, int year) {
        years.findForShare(GroupYearRepository.one(groupId, year));
    }

    /** As above, of the group's year with that id. */
    public void keep(UUID groupYearId) {
        years.findForShare(Reach.one(groupYearId));
    }

    /**
     * The year of a group that the scope reaches.
     *
     * @throws Problem 404 if there is none
     */
    public GroupYearRef year(UUID groupId, int year, Scope scope) {
        return find(groupId, year, scope).orElseThrow(Problem::notFound);
    }

    /** The group's year with that id. */
    public GroupYearRef year(UUID groupYearId) {
        return years.findVisible(Reach.one(groupYearId)).map(GroupYear::ref).orElseThrow(Problem::notFound);
    }

    /** Every member's place in these groups' years, in the order of the groups; one statement. */
    public List<MemberPlace> placesIn(Collection<UUID> groupYears) {
        return years.placesIn(groupYears);
    }

    /** Every member's place in any group of a calendar year, in the order of the groups; one statement. */
    public List<MemberPlace> placesIn(int year) {
        return years.placesIn(year);
    }

    /** Those of these groups that exist; one statement. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return groups.existing(ids);
    }

    /** The groups that have members in a year, by code; one statement. */
    public List<FormedGroup> formedFor(int year) {
        return years.formedFor(year);
    }

    List<EmulationGroup> page(GroupRepository.Filter filter, @Nullable List<String> after, int limit) {
        return groups.page(filter, after, limit);
    }

    EmulationGroup find(UUID id) {
        return groups.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /** The years the group was formed for, the oldest first. */
    List<Integer> years(UUID id) {
        return years.years(id);
    }

    @Transactional
    EmulationGroup create(GroupDraft draft) {
        var group = new EmulationGroup(ids.next(), draft.kind(), draft.code(), draft.name(), days.now());
        groups.persistAndFlush(group);
        return group;
    }
}

package vn.thidua.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class GroupYearRepository implements PanacheRepositoryBase<GroupYear, UUID> {

    private static final String WHOLE = "from GroupYear y join fetch y.group left join fetch y.members where ";

    Optional<GroupYear> of(UUID groupId, int year) {
        return find(WHOLE + "y.group.id = :group and y.year = :year", Map.of("group", groupId, "year", year))
                .singleResultOptional();
    }

    Optional<GroupYear> whole(UUID id) {
        return find(WHOLE + "y.id = :id", Map.of("id", id)).singleResultOptional();
    }

    /** Held against whoever would revise it. */
    Optional<GroupYear> findForUpdate(UUID groupId, int year) {
        return find("group.id = :group and year = :year", Map.of("group", groupId, "year", year))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    List<FormedGroup> formedFor(int year) {
        return getEntityManager()
                .createQuery("""
                        select new vn.thidua.organisation.FormedGroup(y.id, y.group.id, y.group.code, y.group.name)
                          from GroupYear y
                         where y.year = :year and exists (select 1 from GroupMember m where m.groupYear = y)
                         order by y.group.code
                        """, FormedGroup.class)
                .setParameter("year", year)
                .getResultList();
    }

    /**
     * Lets one writer at a time form or revise the groups of a kind in a year, until its
     * transaction ends: that no unit is in two of them is a rule no constraint can hold.
     */
    void alone(EmulationGroup.Kind kind, int year) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", "group-year " + kind + " " + year)
                .getSingleResult();
    }

    /** The codes of the other groups of that kind which these units belong to in a year. */
    Map<UUID, String> codesOfOthers(EmulationGroup group, int year, Collection<UUID> units) {
        return getEntityManager()
                .createQuery("""
                        select m.organisationId, m.groupYear.group.code from GroupMember m
                         where m.organisationId in :units and m.groupYear.year = :year
                           and m.groupYear.group.kind = :kind and m.groupYear.group.id <> :group
                        """, Object[].class)
                .setParameter("units", units)
                .setParameter("year", year)
                .setParameter("kind", group.kind)
                .setParameter("group", group.id)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1], (one, other) -> one));
    }

    Set<UUID> membersIn(int year) {
        return getEntityManager()
                .createQuery("select m.organisationId from GroupMember m where m.groupYear.year = :year", UUID.class)
                .setParameter("year", year)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    boolean isMemberIn(int year, UUID organisationId) {
        return getEntityManager()
                        .createQuery("""
                                select count(m) from GroupMember m
                                 where m.groupYear.year = :year and m.organisationId = :unit
                                """, Long.class)
                        .setParameter("year", year)
                        .setParameter("unit", organisationId)
                        .getSingleResult()
                > 0;
    }
}

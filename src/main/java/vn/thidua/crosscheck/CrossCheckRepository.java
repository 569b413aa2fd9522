package vn.thidua.crosscheck;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.thidua.identity.Scope;

@ApplicationScoped
class CrossCheckRepository implements PanacheRepositoryBase<CrossCheckPlan, UUID> {

    /** As a revision of the group's year would hold it: its members stay while a plan is made. */
    private static final String HOLD = """
            select id from group_year
             where group_id = :group and year = :year and (:all or id = any(:years))
               for no key update
            """;

    private static final String BEGUN = """
            select exists (
                select 1 from score_sheet s
                 where s.group_year_id = :year
                   and (s.status in ('CROSS_CHECKED', 'CONSOLIDATED', 'FINAL') or exists (
                        select 1 from score_entry e
                         where e.score_sheet_id = s.id and e.stage = 'CROSS')))
            """;

    private static final String HELD = "select id from cross_check_plan where group_year_id = :year for share";

    private static final String CHECKER =
            "select checker_id from cross_check where plan_id = :plan and checked_id = :checked";

    Optional<CrossCheckPlan> find(UUID groupId, int year, Scope scope) {
        return find(
                        """
                        select p from CrossCheckPlan p join GroupYear y on y.id = p.groupYearId
                         where y.group.id = :group and y.year = :year
                           and (:all = true or p.groupYearId in :groupYears)
                        """,
                        Map.of(
                                "group",
                                groupId,
                                "year",
                                year,
                                "all",
                                scope.everything(),
                                "groupYears",
                                scope.groupYears()))
                .firstResultOptional();
    }

    /** The pairs of a plan in the order of the group. */
    List<CrossCheck> pairs(UUID planId) {
        return getEntityManager()
                .createQuery("from CrossCheck c where c.planId = :plan order by c.position", CrossCheck.class)
                .setParameter("plan", planId)
                .getResultList();
    }

    /** The group's year of the scope, held against every other assigner of its pairs. */
    Optional<UUID> hold(UUID groupId, int year, Scope scope) {
        return session()
                .createNativeQuery(HOLD, UUID.class)
                .setParameter("group", groupId)
                .setParameter("year", year)
                .setParameter("all", scope.everything())
                .setParameter("years", scope.groupYears().toArray(UUID[]::new))
                .uniqueResultOptional();
    }

    /** The plan, held against whoever checks by it. */
    Optional<CrossCheckPlan> held(UUID groupYearId) {
        return find("groupYearId", groupYearId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether a member's sheet was cross-checked, if only in one leaf, or has gone beyond that. */
    boolean hasBegun(UUID groupYearId) {
        return session()
                .createNativeQuery(BEGUN, Boolean.class)
                .setParameter("year", groupYearId)
                .getSingleResult();
    }

    /** Keeps the pairs of a plan in place of those it had. */
    void replace(UUID planId, Collection<CrossCheck> pairs) {
        getEntityManager()
                .createQuery("delete from CrossCheck c where c.planId = :plan")
                .setParameter("plan", planId)
                .executeUpdate();
        pairs.forEach(getEntityManager()::persist);
        flush();
    }

    /**
     * Who checks a member; the plan stays as it is until this transaction ends. Two statements,
     * because one that waits for the plan's lock would still see the pairs from before it waited.
     */
    Optional<UUID> checkerOf(UUID groupYearId, UUID organisationId) {
        return session()
                .createNativeQuery(HELD, UUID.class)
                .setParameter("year", groupYearId)
                .uniqueResultOptional()
                .flatMap(plan -> session()
                        .createNativeQuery(CHECKER, UUID.class)
                        .setParameter("plan", plan)
                        .setParameter("checked", organisationId)
                        .uniqueResultOptional());
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}

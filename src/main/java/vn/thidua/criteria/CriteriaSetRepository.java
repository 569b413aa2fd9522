package vn.thidua.criteria;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaSet.Status;
import vn.thidua.document.Parameters;
import vn.thidua.http.Cursor;

@ApplicationScoped
class CriteriaSetRepository implements PanacheRepositoryBase<CriteriaSet, UUID> {

    /** A set that is still being drafted is seen only by those who read nationally. */
    private static final String VISIBLE = "(:drafts = true or status <> DRAFT)";

    Optional<CriteriaSet> find(UUID id, boolean drafts) {
        return find("id = :id and " + VISIBLE, Map.of("id", id, "drafts", drafts))
                .firstResultOptional();
    }

    /** As {@link #find}, and nobody else changes it or what is said of it before this ends. */
    Optional<CriteriaSet> held(UUID id) {
        return find("id = :id", Map.of("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** As {@link #find}, and it stays as it is until this ends; many may ask at a time. */
    Optional<CriteriaSet> unchanging(UUID id, boolean drafts) {
        return find("id = :id and " + VISIBLE, Map.of("id", id, "drafts", drafts))
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    boolean hasRow(UUID set, String code) {
        return getEntityManager()
                        .createQuery(
                                "select count(r) from CriterionRow r"
                                        + " where r.criteriaSetId = :set and r.code = :code",
                                Long.class)
                        .setParameter("set", set)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    /** The newest first. */
    List<CriteriaSet> page(
            @Nullable Integer year, @Nullable Status status, boolean drafts, @Nullable List<String> after, int limit) {
        return find(
                        "(:year is null or year = :year) and (:status is null or status = :status)"
                                + " and (year, edition) < (:afterYear, :afterEdition) and "
                                + VISIBLE
                                + " order by year desc, edition desc",
                        Parameters.with("year", year)
                                .and("status", status)
                                .and("drafts", drafts)
                                .and("afterYear", key(after, 0))
                                .and("afterEdition", key(after, 1))
                                .map())
                .range(0, limit)
                .list();
    }

    private static int key(@Nullable List<String> after, int part) {
        long value = after == null ? Integer.MAX_VALUE : Cursor.number(after, part);
        if (value != (int) value) {
            throw Cursor.foreign();
        }
        return (int) value;
    }

    /** The newest edition of a year, 0 if there is none; who asks is the next to add one. */
    int newestEdition(int year) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('criteria_set'), :year)")
                .setParameter("year", year)
                .getSingleResult();
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(s.edition), 0) from CriteriaSet s where s.year = :year", Integer.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    Optional<CriteriaSet> inForce(int year) {
        return find("year = :year and status = PUBLISHED", Map.of("year", year)).firstResultOptional();
    }

    List<CriteriaSet> all(Collection<UUID> ids) {
        return list("id in :ids", Map.of("ids", ids));
    }

    /** The rows of these sets, each set's in printed order. */
    List<CriterionRow> rows(Collection<UUID> sets) {
        return getEntityManager()
                .createQuery(
                        "from CriterionRow r where r.criteriaSetId in :sets" + " order by r.criteriaSetId, r.position",
                        CriterionRow.class)
                .setParameter("sets", sets)
                .getResultList();
    }

    /** Replaces all rows of a set; the old ones go first, so that codes and positions are free. */
    void replaceRows(UUID set, List<CriterionRow> rows) {
        flush();
        getEntityManager()
                .createQuery("delete from CriterionRow r where r.criteriaSetId = :set")
                .setParameter("set", set)
                .executeUpdate();
        rows.forEach(getEntityManager()::persist);
        flush();
    }
}

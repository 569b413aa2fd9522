package vn.thidua.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

    /** What a caller sees: agreements in the scope of reading, drafts in that of writing. */
    record Sight(Scope read, Scope write) {}

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable UUID groupId,
            @Nullable Integer year,
            @Nullable AgreementStatus status) {}

    private static final String SEEN = """
            (:writeAll = true or a.groupYearId in :writable
             or a.status <> DRAFT and (:readAll = true or a.groupYearId in :readable))
            """;

    private static final String WHOLE = "from Agreement a left join fetch a.targets where a.id = :id and ";

    private static final String PAGE = """
            select new vn.thidua.agreement.AgreementSummary(
                   a.id, y.group.id, y.year, a.title, a.dueOn, a.status)
              from Agreement a
              join GroupYear y on y.id = a.groupYearId
             where (:groupId is null or y.group.id = :groupId)
               and (:year is null or y.year = :year)
               and (:status is null or a.status = :status)
               and (y.year < :afterYear or y.year = :afterYear and a.id > :afterId)
               and\s""" + SEEN + "order by y.year desc, a.id";

    List<AgreementSummary> page(Filter filter, Sight sight, @Nullable List<String> after, int limit) {
        var query = getEntityManager()
                .createQuery(PAGE, AgreementSummary.class)
                .setParameter("groupId", filter.groupId())
                .setParameter("year", filter.year())
                .setParameter("status", filter.status())
                .setParameter("afterYear", after == null ? 9999 : (int) Cursor.number(after, 0))
                .setParameter("afterId", Cursor.id(after, 1))
                .setMaxResults(limit + 1);
        parameters(sight).map().forEach(query::setParameter);
        return query.getResultList();
    }

    Optional<Agreement> seen(UUID id, Sight sight) {
        return find(WHOLE + SEEN, parameters(sight).and("id", id).map()).singleResultOptional();
    }

    /** As above, held against every other writer until the transaction ends. */
    Optional<Agreement> held(UUID id, Sight sight) {
        return find(
                        "from Agreement a where a.id = :id and " + SEEN,
                        parameters(sight).and("id", id).map())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Agreement> writable(UUID id, Scope write) {
        return find(
                        WHOLE + "(:all = true or a.groupYearId in :groupYears)",
                        Parameters.with("id", id)
                                .and("all", write.everything())
                                .and("groupYears", write.groupYears())
                                .map())
                .singleResultOptional();
    }

    /**
     * Holds the row against other writers, if it is still of the version that was read: else a
     * racing writer's new targets would be met before the version is.
     */
    void hold(Agreement agreement) {
        getEntityManager().lock(agreement, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean existsFor(UUID groupYearId) {
        return count("groupYearId", groupYearId) > 0;
    }

    private static Parameters parameters(Sight sight) {
        return Parameters.with("readAll", sight.read().everything())
                .and("readable", sight.read().groupYears())
                .and("writeAll", sight.write().everything())
                .and("writable", sight.write().groupYears());
    }
}

package vn.thidua.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

@ApplicationScoped
class RankingPublicationRepository implements PanacheRepositoryBase<RankingPublication, UUID> {

    private static final String IN_SCOPE = " (:all = true or p.groupYearId in :groupYears) ";

    /** The newest publication of each of these groups' years that has one; one statement. */
    List<RankingPublication> newest(Collection<UUID> groupYears) {
        return list(
                "from RankingPublication p where p.groupYearId in :years and p.number ="
                        + " (select max(q.number) from RankingPublication q"
                        + " where q.groupYearId = p.groupYearId)",
                Map.of("years", groupYears));
    }

    Optional<RankingPublication> find(UUID groupId, int year, int number, Scope scope) {
        return getEntityManager()
                .createQuery("""
                        select p from RankingPublication p join GroupYear y on y.id = p.groupYearId
                         where y.group.id = :group and y.year = :year and p.number = :number and
                        """ + IN_SCOPE, RankingPublication.class)
                .setParameter("group", groupId)
                .setParameter("year", year)
                .setParameter("number", number)
                .setParameter("all", scope.everything())
                .setParameter("groupYears", scope.groupYears())
                .getResultStream()
                .findFirst();
    }

    /** The newest first, without their documents. */
    List<RankingPublicationView.Summary> page(UUID groupYearId, Scope scope, @Nullable List<String> after, int limit) {
        return getEntityManager()
                .createQuery("""
                        select new vn.thidua.ranking.RankingPublicationView$Summary(
                               p.number, p.criteriaSetId, p.correctsNumber, p.correctsSha256, p.reason,
                               p.decisionNumber, p.decisionDate, p.sha256, p.publishedAt, p.publishedBy)
                          from RankingPublication p
                         where p.groupYearId = :year and p.number < :before and
                        """ + IN_SCOPE + "order by p.number desc", RankingPublicationView.Summary.class)
                .setParameter("year", groupYearId)
                .setParameter("before", before(after))
                .setParameter("all", scope.everything())
                .setParameter("groupYears", scope.groupYears())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    private static int before(@Nullable List<String> after) {
        long number = after == null ? Integer.MAX_VALUE : Cursor.number(after, 0);
        if (number != (int) number) {
            throw Cursor.foreign();
        }
        return (int) number;
    }
}

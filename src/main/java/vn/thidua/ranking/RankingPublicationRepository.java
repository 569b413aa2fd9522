package vn.thidua.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

@ApplicationScoped
class RankingPublicationRepository implements PanacheRepositoryBase<RankingPublication, UUID> {

    /** The newest publication of each of these groups' years that has one; one statement. */
    List<RankingPublication> newest(Collection<UUID> groupYears) {
        return list("""
                from RankingPublication p
                 where p.groupYearId in :years
                   and p.number = (select max(q.number) from RankingPublication q where q.groupYearId = p.groupYearId)
                """, Parameters.with("years", groupYears).map());
    }

    Optional<RankingPublication> findVisible(UUID groupId, int year, int number, Scope scope) {
        return find(
                        """
                        select p from RankingPublication p join GroupYearRow y on y.id = p.groupYearId
                         where y.groupId = :group and y.year = :year and p.number = :number
                           and (:everything = true or p.groupYearId in :groupYears)
                        """,
                        Parameters.with("group", groupId)
                                .and("year", year)
                                .and("number", number)
                                .and("everything", scope.everything())
                                .and("groupYears", scope.groupYears())
                                .map())
                .singleResultOptional();
    }

    /** The newest first, without their documents; one beyond the limit. */
    List<RankingPublicationView.Summary> page(UUID groupYearId, @Nullable List<String> after, int limit) {
        return find(
                        """
                        select p.number, p.criteriaSetId, p.correctsNumber, p.correctsSha256, p.reason,
                               p.decisionNumber, p.decisionDate, p.sha256, p.publishedAt, p.publishedBy
                          from RankingPublication p
                         where p.groupYearId = :groupYear and p.number < :before
                         order by p.number desc
                        """,
                        Parameters.with("groupYear", groupYearId)
                                .and("before", before(after))
                                .map())
                .project(RankingPublicationView.Summary.class)
                .range(0, limit)
                .list();
    }

    private static int before(@Nullable List<String> after) {
        long number = after == null ? Integer.MAX_VALUE : Cursor.number(after, 0);
        if (number != (int) number) {
            throw Cursor.foreign();
        }
        return (int) number;
    }
}

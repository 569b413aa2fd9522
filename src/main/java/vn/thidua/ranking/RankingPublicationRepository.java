package vn.thidua.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.document.Parameters;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

@ApplicationScoped
class RankingPublicationRepository implements PanacheRepositoryBase<RankingPublication, UUID> {

    /** The newest publication of each audience in these groups' years that has one; one statement. */
    List<RankingPublication> newest(Collection<UUID> groupYears) {
        return list("""
                from RankingPublication p
                 where p.groupYearId in :years
                   and p.number = (select max(q.number) from RankingPublication q
                                    where q.groupYearId = p.groupYearId and q.audience = p.audience)
                """, Parameters.with("years", groupYears).map());
    }

    /** The very texts of all that was published of a group's year. */
    List<String> documentsOf(UUID groupYearId) {
        return find(
                        "select p.document from RankingPublication p where p.groupYearId = :year",
                        Map.of("year", groupYearId))
                .project(String.class)
                .list();
    }

    Optional<RankingPublication> findVisible(UUID groupId, int year, Audience audience, int number, Scope scope) {
        return find(
                        """
                        select p from RankingPublication p join GroupYearRow y on y.id = p.groupYearId
                         where y.groupId = :group and y.year = :year and p.audience = :audience and p.number = :number
                           and (:everything = true or p.groupYearId in :groupYears)
                        """,
                        Parameters.with("group", groupId)
                                .and("year", year)
                                .and("audience", audience.key())
                                .and("number", number)
                                .and("everything", scope.everything())
                                .and("groupYears", scope.groupYears())
                                .map())
                .singleResultOptional();
    }

    /** The newest first, without their documents; one beyond the limit. */
    List<RankingPublicationView.Summary> page(
            UUID groupYearId, Audience audience, @Nullable List<String> after, int limit) {
        return find(
                        """
                        select p.number, p.criteriaSetId, p.correctsNumber, p.correctsSha256, p.reason,
                               p.decisionNumber, p.decisionDate, p.sha256, p.publishedAt, p.publishedBy,
                               p.publishedByName
                          from RankingPublication p
                         where p.groupYearId = :groupYear and p.audience = :audience and p.number < :before
                         order by p.number desc
                        """,
                        Parameters.with("groupYear", groupYearId)
                                .and("audience", audience.key())
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

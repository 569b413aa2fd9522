package vn.thidua.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.identity.Scope;

/** Whose summaries there are, and of what version: the cheap part of a poll. */
@ApplicationScoped
class SummaryQueries {

    private static final String HEADS = """
            select y.id, g.id as group_id, g.code, g.name, g.kind, y.year,
                   coalesce(v.version, 0) as version, coalesce(v.changed_at, y.changed_at) as as_of
              from published.group_year y
              join published.emulation_group g on g.id = y.group_id
              left join summary_version v on v.group_year_id = y.id
             where y.year = :year and (cast(:groupId as uuid) is null or g.id = :groupId)
               and (:everything or y.id in (:groupYears))
             order by g.code
            """;

    private final Session session;

    SummaryQueries(Session session) {
        this.session = session;
    }

    /** The groups' years in scope, by the groups' codes. */
    List<SummaryHead> heads(@Nullable UUID groupId, int year, Scope scope) {
        return session.createNativeQuery(HEADS, SummaryHead.class)
                .setParameter("groupId", groupId)
                .setParameter("year", year)
                .setParameter("everything", scope.everything())
                .setParameterList("groupYears", scope.groupYears())
                .getResultList();
    }
}

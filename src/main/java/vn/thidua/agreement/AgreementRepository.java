package vn.thidua.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;

@ApplicationScoped
class AgreementRepository extends ScopedRepository<Agreement> {

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable UUID groupId,
            @Nullable Integer year,
            @Nullable AgreementStatus status) {}

    private static final String PAGE = """
            select d.id, y.groupId, y.year, d.title, d.dueOn, d.status
              from Agreement d
              join GroupYearRow y on y.id = d.groupYearId
             where (:groupId is null or y.groupId = :groupId)
               and (:year is null or y.year = :year)
               and (:status is null or d.status = :status)
               and (y.year < :afterYear or y.year = :afterYear and d.id > :afterId)
               and (%s)
             order by y.year desc, d.id
            """;

    AgreementRepository() {
        super(Agreement.class, "targets");
    }

    /** The latest year first, one agreement beyond the limit. */
    List<AgreementSummary> page(Filter filter, Reach reach, @Nullable List<String> after, int limit) {
        var all = reach.with("groupId", filter.groupId())
                .with("year", filter.year())
                .with("status", filter.status())
                .with("afterYear", after == null ? 9999 : (int) Cursor.number(after, 0))
                .with("afterId", Cursor.id(after, 1));
        return find(PAGE.formatted(reach.condition()), all.parameters())
                .project(AgreementSummary.class)
                .range(0, limit)
                .list();
    }

    /** @param one a condition that at most one agreement fulfils */
    Optional<UUID> groupYearOf(Reach one) {
        return find("select d.groupYearId from Agreement d where " + one.condition(), one.parameters())
                .project(UUID.class)
                .singleResultOptional();
    }

    boolean existsFor(UUID groupYearId) {
        return count("groupYearId", groupYearId) > 0;
    }
}

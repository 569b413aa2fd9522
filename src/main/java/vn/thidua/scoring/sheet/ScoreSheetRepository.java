package vn.thidua.scoring.sheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

@ApplicationScoped
class ScoreSheetRepository implements PanacheRepositoryBase<ScoreSheet, UUID> {

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable UUID groupId,
            @Nullable Integer year,
            @Nullable UUID organisationId,
            ScoreSheet.@Nullable Status status) {}

    /** What the current entries of a sheet come to. */
    record Sum(BigDecimal total, int scoredLeaves) {

        static final Sum NOTHING = new Sum(new BigDecimal("0.00"), 0);
    }

    /** What counts of the entry that stands for a leaf. */
    record LeafPoints(UUID sheetId, String code, BigDecimal points, boolean notApplicable) {}

    private static final String FILED =
            """
            select new vn.thidua.scoring.sheet.FiledSheet(s, y.group.id, y.year)
              from ScoreSheet s join GroupYear y on y.id = s.groupYearId
            """;

    private static final String IN_SCOPE =
            " (:all = true or s.organisationId in :organisations or s.groupYearId in :groupYears) ";

    private static final String CURRENT =
            " from score_leaf l join score_entry e on e.id = l.score_entry_id"
                    + " where l.score_sheet_id in (:sheets)";

    Optional<FiledSheet> find(UUID id, Scope scope) {
        return getEntityManager()
                .createQuery(FILED + "where s.id = :id and" + IN_SCOPE, FiledSheet.class)
                .setParameter("id", id)
                .setParameter("all", scope.everything())
                .setParameter("organisations", scope.organisations())
                .setParameter("groupYears", scope.groupYears())
                .getResultStream()
                .findFirst();
    }

    List<FiledSheet> page(Filter filter, Scope scope, @Nullable List<String> after, int limit) {
        return getEntityManager()
                .createQuery(
                        FILED
                                + """
                                 where (:groupId is null or y.group.id = :groupId)
                                   and (:year is null or y.year = :year)
                                   and (:organisationId is null or s.organisationId = :organisationId)
                                   and (:status is null or s.status = :status)
                                   and s.id > :after and
                                """
                                + IN_SCOPE
                                + "order by s.id",
                        FiledSheet.class)
                .setParameter("groupId", filter.groupId())
                .setParameter("year", filter.year())
                .setParameter("organisationId", filter.organisationId())
                .setParameter("status", filter.status())
                .setParameter("after", Cursor.id(after, 0))
                .setParameter("all", scope.everything())
                .setParameter("organisations", scope.organisations())
                .setParameter("groupYears", scope.groupYears())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    List<ScoreSheet> openOf(Set<UUID> organisations, int limit) {
        return find(
                        "organisationId in :units and status = OPEN order by id",
                        Map.of("units", organisations))
                .range(0, limit - 1)
                .list();
    }

    List<FiledSheet> submittedOf(Collection<UUID> groupYears) {
        return getEntityManager()
                .createQuery(
                        FILED + "where s.groupYearId in :years and s.status <> OPEN",
                        FiledSheet.class)
                .setParameter("years", groupYears)
                .getResultList();
    }

    /** The entry that stands for each leaf, by code; one statement. */
    Map<String, ScoreEntry> current(UUID sheet) {
        return session()
                .createNativeQuery("select e.*" + CURRENT, ScoreEntry.class)
                .setParameter("sheets", List.of(sheet))
                .getResultStream()
                .collect(Collectors.toMap(entry -> entry.code, Function.identity()));
    }

    /** The points that stand for each leaf of these sheets; one statement. */
    List<LeafPoints> points(Collection<UUID> sheets) {
        return tuples("select e.score_sheet_id, e.code, e.points, e.not_applicable", "", sheets)
                .stream()
                .map(
                        row ->
                                new LeafPoints(
                                        row.get(0, UUID.class),
                                        row.get(1, String.class),
                                        row.get(2, BigDecimal.class),
                                        row.get(3, Boolean.class)))
                .toList();
    }

    /** What the current entries of these sheets come to; one statement. */
    Map<UUID, Sum> sums(Collection<UUID> sheets) {
        return tuples(
                        "select e.score_sheet_id, sum(e.points), count(*)",
                        " group by e.score_sheet_id",
                        sheets)
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get(0, UUID.class),
                                row ->
                                        new Sum(
                                                row.get(1, BigDecimal.class),
                                                row.get(2, Long.class).intValue())));
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private List<Tuple> tuples(String select, String group, Collection<UUID> sheets) {
        return session()
                .createNativeQuery(select + CURRENT + group, Tuple.class)
                .setParameter("sheets", sheets)
                .getResultList();
    }

    /** Keeps new entries and lets each stand for its leaf; the cost does not grow with leaves. */
    void enter(List<ScoreEntry> entries) {
        entries.forEach(getEntityManager()::persist);
        flush();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into score_leaf (score_sheet_id, code, score_entry_id)
                        select score_sheet_id, code, id from score_entry where id in (:ids)
                            on conflict (score_sheet_id, code)
                            do update set score_entry_id = excluded.score_entry_id
                        """)
                .setParameter("ids", entries.stream().map(entry -> entry.id).toList())
                .executeUpdate();
    }
}

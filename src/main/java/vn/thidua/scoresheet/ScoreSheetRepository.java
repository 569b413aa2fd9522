package vn.thidua.scoresheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
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

    /** What counts of the entry that stands for a leaf. */
    record LeafPoints(UUID sheetId, String code, BigDecimal points, boolean notApplicable) {}

    private static final String FILED = """
            select new vn.thidua.scoresheet.FiledSheet(s, y.group.id, y.year)
              from ScoreSheet s join GroupYear y on y.id = s.groupYearId
            """;

    private static final String IN_SCOPE =
            " (:all = true or s.organisationId in :organisations or s.groupYearId in :groupYears) ";

    /** A checker sees the sheet when it is its turn, and what became of it afterwards. */
    private static final String CHECKED =
            " (s.checkerId in :checking and s.status not in (OPEN, SUBMITTED, CONFIRMED)) ";

    private static final String IN_SIGHT = " (" + IN_SCOPE + "or" + CHECKED + ") ";

    private static final String ONE = FILED + "where s.id = :id and";

    private static final String CURRENT =
            " from score_leaf l join score_entry e on e.id = l.score_entry_id" + " where l.score_sheet_id in (:sheets)";

    Optional<FiledSheet> find(UUID id, Scope scope) {
        return within(scope, getEntityManager().createQuery(ONE + IN_SCOPE, FiledSheet.class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** As above, or a sheet that a unit of theirs checks, from its turn on. */
    Optional<FiledSheet> find(UUID id, SheetSight sight) {
        return within(sight, getEntityManager().createQuery(ONE + IN_SIGHT, FiledSheet.class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** A sheet that a unit within the scope checks, from its turn on. */
    Optional<FiledSheet> findChecked(UUID id, Scope scope) {
        return getEntityManager()
                .createQuery(ONE + CHECKED, FiledSheet.class)
                .setParameter("id", id)
                .setParameter("checking", scope.organisations())
                .getResultStream()
                .findFirst();
    }

    private static TypedQuery<FiledSheet> within(Scope scope, TypedQuery<FiledSheet> query) {
        return query.setParameter("all", scope.everything())
                .setParameter("organisations", scope.organisations())
                .setParameter("groupYears", scope.groupYears());
    }

    private static TypedQuery<FiledSheet> within(SheetSight sight, TypedQuery<FiledSheet> query) {
        return within(sight.scope(), query).setParameter("checking", sight.checking());
    }

    List<FiledSheet> page(Filter filter, SheetSight sight, @Nullable List<String> after, int limit) {
        return within(sight, getEntityManager().createQuery(FILED + """
                                                 where (:groupId is null or y.group.id = :groupId)
                                                   and (:year is null or y.year = :year)
                                                   and (:organisationId is null or s.organisationId = :organisationId)
                                                   and (:status is null or s.status = :status)
                                                   and s.id > :after and
                                                """ + IN_SIGHT + "order by s.id", FiledSheet.class))
                .setParameter("groupId", filter.groupId())
                .setParameter("year", filter.year())
                .setParameter("organisationId", filter.organisationId())
                .setParameter("status", filter.status())
                .setParameter("after", Cursor.id(after, 0))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** The sheets that members of these years submitted; a unit that left is ranked no more. */
    List<FiledSheet> submittedOf(Collection<UUID> groupYears) {
        return getEntityManager()
                .createQuery(
                        FILED
                                + "where s.groupYearId in :years and s.status <> OPEN"
                                + " and exists (select 1 from GroupMember m"
                                + " where m.groupYear.id = s.groupYearId"
                                + " and m.organisationId = s.organisationId)",
                        FiledSheet.class)
                .setParameter("years", groupYears)
                .getResultList();
    }

    /** The entry that stands for each leaf, by code; one statement. */
    Map<String, ScoreEntry> current(UUID sheet) {
        return standing(List.of(sheet)).stream().collect(Collectors.toMap(entry -> entry.code, Function.identity()));
    }

    /** The entries that stand on these sheets; one statement. */
    List<ScoreEntry> standing(Collection<UUID> sheets) {
        return session()
                .createNativeQuery("select e.*" + CURRENT, ScoreEntry.class)
                .setParameter("sheets", sheets)
                .getResultList();
    }

    /** The points that stand for each leaf of these sheets; one statement. */
    List<LeafPoints> points(Collection<UUID> sheets) {
        return session()
                .createNativeQuery("select e.score_sheet_id, e.code, e.points, e.not_applicable" + CURRENT, Tuple.class)
                .setParameter("sheets", sheets)
                .getResultStream()
                .map(row -> new LeafPoints(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, BigDecimal.class),
                        row.get(3, Boolean.class)))
                .toList();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    /**
     * Nobody changes the sheet until the transaction ends; 412 if somebody has since it was read.
     */
    void hold(ScoreSheet sheet) {
        getEntityManager().lock(sheet, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps new entries and lets each stand for its leaf; the cost does not grow with leaves. */
    void enter(List<ScoreEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        entries.forEach(getEntityManager()::persist);
        flush();
        getEntityManager()
                .createNativeQuery("""
                        insert into score_leaf (score_sheet_id, code, score_entry_id)
                        select score_sheet_id, code, id from score_entry where id in (:ids)
                            on conflict (score_sheet_id, code)
                            do update set score_entry_id = excluded.score_entry_id
                        """)
                .setParameter("ids", entries.stream().map(entry -> entry.id).toList())
                .executeUpdate();
    }

    /** The units that have a sheet in this group's year, by whichever edition of its set. */
    Set<UUID> unitsWithSheet(UUID groupYear) {
        return Set.copyOf(getEntityManager()
                .createQuery("select s.organisationId from ScoreSheet s" + " where s.groupYearId = :year", UUID.class)
                .setParameter("year", groupYear)
                .getResultList());
    }

    void keep(ScoreSheetStep step) {
        getEntityManager().persist(step);
    }

    /** The steps of a sheet, the oldest first. */
    List<ScoreSheetStep> steps(UUID sheet) {
        return getEntityManager()
                .createQuery(
                        "from ScoreSheetStep s where s.scoreSheetId = :sheet order by s.at, s.id", ScoreSheetStep.class)
                .setParameter("sheet", sheet)
                .getResultList();
    }

    /** Everything that was ever said of a sheet's leaves, the oldest first. */
    List<ScoreEntry> entries(UUID sheet) {
        return getEntityManager()
                .createQuery("from ScoreEntry e where e.scoreSheetId = :sheet order by e.at, e.id", ScoreEntry.class)
                .setParameter("sheet", sheet)
                .getResultList();
    }

    /** What a stage last said of a leaf. */
    Optional<ScoreEntry> lastOf(UUID sheet, String code, Stage stage) {
        return getEntityManager()
                .createQuery(
                        "from ScoreEntry e where e.scoreSheetId = :sheet and e.code = :code"
                                + " and e.stage = :stage order by e.at desc, e.id desc",
                        ScoreEntry.class)
                .setParameter("sheet", sheet)
                .setParameter("code", code)
                .setParameter("stage", stage)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    ScoreEntry entry(UUID id) {
        return getEntityManager().find(ScoreEntry.class, id);
    }

    /** The fields that their departments have finished. */
    Set<String> scoredFields(UUID sheet) {
        return Set.copyOf(session()
                .createNativeQuery("select field from score_field where score_sheet_id = :sheet", String.class)
                .setParameter("sheet", sheet)
                .getResultList());
    }

    void closeFields(UUID sheet, Collection<String> fields, String author, Instant now) {
        session()
                .createNativeMutationQuery("""
                        insert into score_field (score_sheet_id, field, author, at)
                        select :sheet, field, :author, :now from unnest(cast(:fields as text[])) as field
                        """)
                .setParameter("sheet", sheet)
                .setParameter("fields", fields.toArray(String[]::new))
                .setParameter("author", author)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** All departments must score their fields again. */
    void reopenFields(UUID sheet) {
        session()
                .createNativeMutationQuery("delete from score_field where score_sheet_id = :sheet")
                .setParameter("sheet", sheet)
                .executeUpdate();
    }
}

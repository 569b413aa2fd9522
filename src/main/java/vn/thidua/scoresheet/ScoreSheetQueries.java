package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Current scores and what else no entity holds; each one statement, whose cost does not grow with leaves. */
@ApplicationScoped
class ScoreSheetQueries {

    private static final String CURRENT =
            " from score_leaf l join score_entry e on e.id = l.score_entry_id where l.score_sheet_id in (:sheets)";

    private final Session session;

    ScoreSheetQueries(Session session) {
        this.session = session;
    }

    /** The current entries of these sheets. */
    List<ScoreEntry> current(Collection<UUID> sheets) {
        return session.createNativeQuery("select e.*" + CURRENT, ScoreEntry.class)
                .setParameter("sheets", sheets)
                .getResultList();
    }

    /**
     * The current points of these sheets, by sheet.
     *
     * @param notAssigned the leaves that their units are not assigned, by sheet
     */
    Map<UUID, CurrentPoints> currentPoints(
            Collection<UUID> sheets, Map<UUID, Map<String, NotAssignedLeaf>> notAssigned) {
        var points = new HashMap<UUID, CurrentPoints>();
        sheets.forEach(sheet -> points.put(
                sheet,
                CurrentPoints.none(notAssigned.getOrDefault(sheet, Map.of()).keySet())));
        session.createNativeQuery("select e.score_sheet_id, e.code, e.points, e.not_applicable" + CURRENT, Tuple.class)
                .setParameter("sheets", sheets)
                .getResultStream()
                .forEach(row -> points.get(row.get(0, UUID.class))
                        .add(row.get(1, String.class), row.get(2, BigDecimal.class), row.get(3, Boolean.class)));
        return points;
    }

    /** Keeps new entries as the current ones of their leaves. */
    void enter(List<ScoreEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        entries.forEach(session::persist);
        session.flush();
        session.createNativeMutationQuery("""
                        insert into score_leaf (score_sheet_id, code, score_entry_id)
                        select score_sheet_id, code, id from score_entry where id in (:ids)
                            on conflict (score_sheet_id, code)
                            do update set score_entry_id = excluded.score_entry_id
                        """)
                .setParameter("ids", entries.stream().map(entry -> entry.id).toList())
                .executeUpdate();
    }

    /** These leaves have no current score any more; their entries stay. */
    void drop(Collection<ScoreEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery("""
                        delete from score_leaf l using score_entry e
                         where e.id in (:ids) and l.score_sheet_id = e.score_sheet_id and l.code = e.code
                        """)
                .setParameter("ids", entries.stream().map(entry -> entry.id).toList())
                .executeUpdate();
    }

    /** The fields that their departments have closed on a sheet. */
    Set<String> closedFields(UUID sheetId) {
        return Set.copyOf(
                session.createNativeQuery("select field from score_field where score_sheet_id = :sheet", String.class)
                        .setParameter("sheet", sheetId)
                        .getResultList());
    }

    void closeFields(UUID sheetId, Collection<String> fields, String author, Instant now) {
        session.createNativeMutationQuery("""
                        insert into score_field (score_sheet_id, field, author, at)
                        select :sheet, field, :author, :now from unnest(cast(:fields as text[])) as field
                        """)
                .setParameter("sheet", sheetId)
                .setParameter("fields", fields.toArray(String[]::new))
                .setParameter("author", author)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** All departments must score their fields again. */
    void reopenFields(UUID sheetId) {
        session.createNativeMutationQuery("delete from score_field where score_sheet_id = :sheet")
                .setParameter("sheet", sheetId)
                .executeUpdate();
    }

    /** Until this ends nobody makes a sheet of the year; they wait. */
    void holdNewSheets(int year) {
        hold("pg_advisory_xact_lock", year);
    }

    /** Who makes a sheet of the year waits until nobody holds new ones, and then holds off those who would. */
    void announceNewSheets(int year) {
        hold("pg_advisory_xact_lock_shared", year);
    }

    private void hold(String lock, int year) {
        session.createNativeQuery("select 1 from " + lock + "(hashtext('score_sheet'), :year)", Integer.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    /** Locks the sheets of a group's year against change, not against other readers. */
    void holdSheets(UUID groupYearId) {
        session.createNativeQuery(
                        "select id from score_sheet where group_year_id = :year order by id for share", UUID.class)
                .setParameter("year", groupYearId)
                .getResultList();
    }
}

package vn.thidua.scoring.sheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;

@ApplicationScoped
class SheetMigrationRepository implements PanacheRepositoryBase<SheetMigration, UUID> {

    /** The oldest first. */
    List<SheetMigration> page(UUID set, @Nullable List<String> after, int limit) {
        return find(
                        "criteriaSetId = :set and id > :after order by id",
                        Map.of("set", set, "after", Cursor.id(after, 0)))
                .range(0, limit)
                .list();
    }

    /** All sheets of a year by whichever edition, by unit. */
    List<ScoreSheet> sheetsOf(int year) {
        return getEntityManager()
                .createQuery(
                        "select s from ScoreSheet s join GroupYear y on y.id = s.groupYearId"
                                + " where y.year = :year order by s.organisationId, s.id",
                        ScoreSheet.class)
                .setParameter("year", year)
                .getResultList();
    }

    /** The entries that stand on these sheets; one statement. */
    List<ScoreEntry> standing(List<UUID> sheets) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select e.* from score_leaf l join score_entry e on e.id = l.score_entry_id"
                                + " where l.score_sheet_id in (:sheets)",
                        ScoreEntry.class)
                .setParameter("sheets", sheets)
                .getResultList();
    }

    /** Nothing stands any more for these leaves; what was said of them stays. */
    void drop(UUID sheet, List<String> codes) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(
                        "delete from score_leaf where score_sheet_id = :sheet and code in (:codes)")
                .setParameter("sheet", sheet)
                .setParameter("codes", codes)
                .executeUpdate();
    }
}

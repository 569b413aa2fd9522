package vn.thidua.scoresheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

    /** A leaf for which nothing stands any more. */
    record Dropped(UUID sheetId, String code) {}

    /** All sheets of a year by whichever edition, held until the transaction ends. */
    List<FiledSheet> hold(int year) {
        return getEntityManager()
                .createQuery("""
                        select new vn.thidua.scoresheet.FiledSheet(s, y.group.id, y.year)
                          from ScoreSheet s join GroupYear y on y.id = s.groupYearId
                         where y.year = :year order by s.id
                        """, FiledSheet.class)
                .setParameter("year", year)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Nothing stands any more for these leaves; what was said of them stays. */
    void drop(List<Dropped> leaves) {
        if (leaves.isEmpty()) {
            return;
        }
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        delete from score_leaf l
                         using unnest(cast(:sheets as uuid[]), cast(:codes as text[])) as d (sheet, code)
                         where l.score_sheet_id = d.sheet and l.code = d.code
                        """)
                .setParameter("sheets", leaves.stream().map(Dropped::sheetId).toArray(UUID[]::new))
                .setParameter("codes", leaves.stream().map(Dropped::code).toArray(String[]::new))
                .executeUpdate();
    }
}

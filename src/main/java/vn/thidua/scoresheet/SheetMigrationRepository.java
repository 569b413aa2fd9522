package vn.thidua.scoresheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;

@ApplicationScoped
class SheetMigrationRepository implements PanacheRepositoryBase<SheetMigration, UUID> {

    /** The oldest first. */
    List<SheetMigration> page(UUID setId, @Nullable List<String> after, int limit) {
        return find(
                        "criteriaSetId = :set and id > :after order by id",
                        Map.of("set", setId, "after", Cursor.id(after, 0)))
                .range(0, limit)
                .list();
    }
}

package vn.thidua.scoresheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AppealRepository implements PanacheRepositoryBase<Appeal, UUID> {

    /** The appeals on a sheet, the oldest first. */
    List<Appeal> of(UUID sheet) {
        return list("scoreSheetId = :sheet order by at, id", Map.of("sheet", sheet));
    }

    Optional<Appeal> find(UUID sheet, UUID id) {
        return find("scoreSheetId = :sheet and id = :id", Map.of("sheet", sheet, "id", id))
                .firstResultOptional();
    }

    /** The appeal against an entry, if there was one. */
    Optional<Appeal> against(UUID entry) {
        return find("scoreEntryId = :entry", Map.of("entry", entry)).firstResultOptional();
    }
}

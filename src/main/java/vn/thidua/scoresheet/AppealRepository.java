package vn.thidua.scoresheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.document.Reach;

@ApplicationScoped
class AppealRepository implements PanacheRepositoryBase<Appeal, UUID> {

    /** Sheets on which there is this appeal. */
    static Reach with(UUID appealId) {
        return Reach.of("exists (select 1 from Appeal a where a.scoreSheetId = d.id and a.id = :appeal)")
                .with("appeal", appealId);
    }

    /** The appeals on a sheet, the oldest first. */
    List<Appeal> of(UUID sheetId) {
        return list("scoreSheetId = :sheet order by at, id", Map.of("sheet", sheetId));
    }

    /** Those that nobody has decided yet. */
    List<Appeal> openOn(UUID sheetId) {
        return list("scoreSheetId = :sheet and outcome is null order by at, id", Map.of("sheet", sheetId));
    }

    /** The appeal against an entry, if there was one. */
    Optional<Appeal> against(UUID entryId) {
        return find("scoreEntryId = :entry", Map.of("entry", entryId)).firstResultOptional();
    }
}

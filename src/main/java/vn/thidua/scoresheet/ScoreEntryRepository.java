package vn.thidua.scoresheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ScoreEntryRepository implements PanacheRepositoryBase<ScoreEntry, UUID> {

    /** Everything that was ever entered on a sheet, the oldest first. */
    List<ScoreEntry> of(UUID sheetId) {
        return list("scoreSheetId = :sheet order by at, id", Map.of("sheet", sheetId));
    }

    /** What the unit itself last entered for a leaf. */
    Optional<ScoreEntry> lastSelf(UUID sheetId, String code) {
        return find(
                        "scoreSheetId = :sheet and code = :code and stage = SELF order by at desc, id desc",
                        Map.of("sheet", sheetId, "code", code))
                .firstResultOptional();
    }
}

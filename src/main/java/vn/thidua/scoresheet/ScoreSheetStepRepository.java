package vn.thidua.scoresheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class ScoreSheetStepRepository implements PanacheRepositoryBase<ScoreSheetStep, UUID> {

    /** The steps of a sheet, the oldest first. */
    List<ScoreSheetStep> of(UUID sheetId) {
        return list("scoreSheetId = :sheet order by at, id", Map.of("sheet", sheetId));
    }
}

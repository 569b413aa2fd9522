package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells of a sheet how it came to its total; the cost does not grow with leaves or entries. */
@ApplicationScoped
class Explanations {

    private final ScoreSheetService sheets;
    private final ScoreSheetRepository repository;
    private final AppealRepository appeals;

    Explanations(ScoreSheetService sheets, ScoreSheetRepository repository, AppealRepository appeals) {
        this.sheets = sheets;
        this.repository = repository;
        this.appeals = appeals;
    }

    /** A sheet, told whole. */
    record Told(ScoreSheet sheet, ScoreExplanationView view) {}

    Told of(UUID id, SheetSight sight) {
        var whole = sheets.get(id, sight);
        return new Told(
                whole.filed().sheet(),
                ScoreExplanationView.of(whole, repository.steps(id), repository.entries(id), appeals.of(id)));
    }
}

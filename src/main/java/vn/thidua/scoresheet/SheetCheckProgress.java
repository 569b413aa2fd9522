package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thidua.crosscheck.CheckProgress;

/** Tells whoever assigns checks how far they have come. */
@ApplicationScoped
class SheetCheckProgress implements CheckProgress {

    private final ScoreSheetRepository sheets;

    SheetCheckProgress(ScoreSheetRepository sheets) {
        this.sheets = sheets;
    }

    @Override
    public boolean hasBegun(UUID groupYearId) {
        return sheets.isCheckBegun(groupYearId);
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
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
    public Set<UUID> begun(UUID groupYearId) {
        return sheets.unitsCheckedIn(groupYearId);
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationSource;

/** A unit whose sheet is open still owes its submission; no day is set for it. */
@ApplicationScoped
class OpenSheets implements ObligationSource {

    private static final int MOST = 100;

    private final ScoreSheetRepository sheets;

    OpenSheets(ScoreSheetRepository sheets) {
        this.sheets = sheets;
    }

    @Override
    public List<Obligation> openOf(Set<UUID> organisations) {
        return sheets.openOf(organisations, MOST).stream()
                .map(sheet -> new Obligation(
                        Obligation.Kind.SUBMIT_SCORE_SHEET, sheet.organisationId, null, "/v1/score-sheets/" + sheet.id))
                .toList();
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.crosscheck.CrossChecks;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;

/** Who may speak of a sheet at each stage; the roles say how far a permission reaches. */
@ApplicationScoped
class Speakers {

    private final CrossChecks checks;

    Speakers(CrossChecks checks) {
        this.checks = checks;
    }

    /**
     * @throws Problem 403 naming the stage whose turn it is
     */
    void require(Stage stage, FiledSheet filed, Caller caller) {
        if (!speaks(stage, filed.sheet(), caller)) {
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    "Phiếu đang ở " + stage.turn + ": đến lượt " + stage.who.vi() + " chấm, không phải bạn.",
                    "The sheet is " + stage.turn + ": it is the turn of " + stage + ", not yours.");
        }
    }

    private boolean speaks(Stage stage, ScoreSheet sheet, Caller caller) {
        return switch (stage) {
            case SELF -> caller.scope(Permission.SCORE_WRITE).hasOrganisation(sheet.organisationId);
            case PROVINCE -> caller.scope(Permission.SCORE_CONFIRM).hasOrganisation(sheet.organisationId);
            case FIELD -> !caller.departments().isEmpty();
            case CROSS ->
                checks.checkerOf(sheet.groupYearId, sheet.organisationId)
                        .filter(caller.scope(Permission.SCORE_CHECK)::hasOrganisation)
                        .isPresent();
            case GROUP -> caller.scope(Permission.SCORE_ASSESS).groupYears().contains(sheet.groupYearId);
            case COUNCIL -> caller.scope(Permission.SCORE_FINALISE).everything();
        };
    }
}

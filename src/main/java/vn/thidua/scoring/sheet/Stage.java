package vn.thidua.scoring.sheet;

import java.util.Arrays;
import java.util.Optional;

/** Who speaks of a leaf; each has its turn in one state of the sheet. */
enum Stage {
    /** The unit itself (tự chấm điểm). */
    SELF(ScoreSheet.Status.OPEN),
    /** The provincial People's Committee, which confirms the self-score or contests it. */
    PROVINCE(ScoreSheet.Status.SUBMITTED),
    /** The Ministry's departments, each for its field of work. */
    FIELD(ScoreSheet.Status.CONFIRMED),
    /** Another member of the group (chấm chéo). */
    CROSS(ScoreSheet.Status.FIELD_SCORED),
    /** The group's head. */
    GROUP(ScoreSheet.Status.CROSS_CHECKED),
    /** The emulation and commendation council. */
    COUNCIL(ScoreSheet.Status.CONSOLIDATED);

    final ScoreSheet.Status turn;

    Stage(ScoreSheet.Status turn) {
        this.turn = turn;
    }

    /** Whose turn it is in that state; nobody's once the sheet is final. */
    static Optional<Stage> whoseTurn(ScoreSheet.Status status) {
        return Arrays.stream(values()).filter(stage -> stage.turn == status).findFirst();
    }
}

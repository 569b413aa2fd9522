package vn.thidua.scoresheet;

import java.util.Arrays;
import java.util.Optional;
import vn.thidua.text.Text;

/** Who speaks of a leaf; each has its turn in one state of the sheet. */
enum Stage {
    /** The unit itself (tự chấm điểm). */
    SELF(ScoreSheet.Status.OPEN, "đơn vị"),
    /** The provincial People's Committee, which confirms the self-score or contests it. */
    PROVINCE(ScoreSheet.Status.SUBMITTED, "UBND tỉnh"),
    /** The Ministry's departments, each for its field of work. */
    FIELD(ScoreSheet.Status.CONFIRMED, "đơn vị chức năng của Bộ"),
    /** Another member of the group (chấm chéo). */
    CROSS(ScoreSheet.Status.FIELD_SCORED, "đơn vị chấm chéo"),
    /** The group's head. */
    GROUP(ScoreSheet.Status.CROSS_CHECKED, "đơn vị Trưởng nhóm"),
    /** The emulation and commendation council. */
    COUNCIL(ScoreSheet.Status.CONSOLIDATED, "Hội đồng");

    final ScoreSheet.Status turn;

    /** Who it is, for people: its Vietnamese words, and the contract's own value in English. */
    final Text who;

    Stage(ScoreSheet.Status turn, String vi) {
        this.turn = turn;
        this.who = new Text(vi, name());
    }

    /** Whose turn it is in that state; nobody's once the sheet is final. */
    static Optional<Stage> whoseTurn(ScoreSheet.Status status) {
        return Arrays.stream(values()).filter(stage -> stage.turn == status).findFirst();
    }
}

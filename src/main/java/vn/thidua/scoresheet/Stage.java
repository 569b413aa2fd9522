package vn.thidua.scoresheet;

import java.util.Arrays;
import vn.thidua.text.Message;

/** Who enters the score of a leaf; each has its turn in one state of the sheet. */
enum Stage {
    /** The unit itself (tự chấm điểm). */
    SELF(SheetStatus.OPEN),
    /** The provincial People's Committee, which confirms the self-score or contests it. */
    PROVINCE(SheetStatus.SUBMITTED),
    /** The Ministry's departments, each for its field of work. */
    FIELD(SheetStatus.CONFIRMED),
    /** Another member of the group (chấm chéo). */
    CROSS(SheetStatus.FIELD_SCORED),
    /** The group's head. */
    GROUP(SheetStatus.CROSS_CHECKED),
    /** The emulation and commendation council. */
    COUNCIL(SheetStatus.CONSOLIDATED);

    private final SheetStatus turn;

    Stage(SheetStatus turn) {
        this.turn = turn;
    }

    /** Whose turn it is in that state, which is not the last. */
    static Stage of(SheetStatus status) {
        return Arrays.stream(values())
                .filter(stage -> stage.turn == status)
                .findFirst()
                .orElseThrow();
    }

    /** Who it is, for people: its Vietnamese words, and the contract's own value in English. */
    Message who() {
        return switch (this) {
            case SELF -> Message.of("scoresheet.stage-self");
            case PROVINCE -> Message.of("scoresheet.stage-province");
            case FIELD -> Message.of("scoresheet.stage-field");
            case CROSS -> Message.of("scoresheet.stage-cross");
            case GROUP -> Message.of("scoresheet.stage-group");
            case COUNCIL -> Message.of("scoresheet.stage-council");
        };
    }
}

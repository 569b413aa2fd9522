package vn.thidua.crosscheck;

import java.util.UUID;

/** What this room asks of what is checked; the room that keeps it, further up, answers. */
public interface CheckProgress {

    /** Whether a member's sheet was cross-checked, if only in one leaf, or has gone beyond that. */
    boolean hasBegun(UUID groupYearId);
}

package vn.thidua.crosscheck;

import java.util.Set;
import java.util.UUID;

/** What this room asks of what is checked; the room that keeps it, further up, answers. */
public interface CheckProgress {

    /** The members whose sheet was cross-checked, if only in one leaf, or has gone beyond that. */
    Set<UUID> begun(UUID groupYearId);
}

package vn.thidua.scoresheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent for a leaf, or for a bonus or penalty item, at whatever stage. */
interface SentScore {

    String code();

    /** Files that the figures rest on. */
    @Nullable
    List<UUID> evidenceFiles();
}

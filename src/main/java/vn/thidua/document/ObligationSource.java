package vn.thidua.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A room that knows what units still owe; {@code /v1/me} asks each of them. */
public interface ObligationSource {

    /** Open obligations of these units, the earliest due first, at most 100; one statement. */
    List<Obligation> openOf(Set<UUID> organisations);
}

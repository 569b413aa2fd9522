package vn.thidua.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room that knows what of one kind units still owe; {@link Obligations} asks each of them. */
public interface ObligationSource {

    Obligation.Kind kind();

    /** The open obligations that are asked for, in the order of their places; one statement. */
    List<Obligation> open(Asked asked);

    /**
     * Which part of what is open.
     *
     * @param units who owes it
     * @param year the year it is about; every year where it is null
     * @param after nothing up to this place
     * @param limit at most so many
     */
    record Asked(Set<UUID> units, @Nullable Integer year, Obligation.Place after, int limit) {}
}

package vn.thidua.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A room whose records cite provisions: what is cited neither goes nor moves in time under them. */
public interface CitationSource {

    /**
     * A provision that is cited.
     *
     * @param first the earliest day from which a record cites it
     * @param last the latest such day
     */
    record Cited(UUID provisionId, LocalDate first, LocalDate last) {}

    /** Those of the provisions that are cited, each once; one statement. */
    List<Cited> cited(Collection<UUID> provisionIds);
}

package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's name and all positions they ever held: the contract's PersonRevision. */
record PersonRevision(
        @NotNull @Size(min = 1, max = 200) String fullName,
        @NotNull @Size(min = 1, max = 100) List<Position> positions) {

    /** One position; the days are both included, and an open one has no last day. */
    record Position(
            @NotNull UUID organisationId,
            @NotNull @Size(min = 1, max = 200) String title,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {

        boolean overlaps(Position other) {
            return organisationId.equals(other.organisationId)
                    && (to == null || !other.from.isAfter(to))
                    && (other.to == null || !from.isAfter(other.to));
        }
    }
}

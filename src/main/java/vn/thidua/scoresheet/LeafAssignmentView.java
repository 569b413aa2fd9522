package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/**
 * What a unit is not assigned, as it is seen through a criteria set.
 *
 * @param organisation the unit by its name in the year
 * @param notAssigned those of the set's leaves, in printed order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeafAssignmentView(
        @NotNull UUID criteriaSetId,
        @NotNull OrganisationRef organisation,
        @NotNull int year,
        @NotNull List<NotAssignedLeafView> notAssigned,
        @NotNull String author,
        @Nullable String authorName,
        @NotNull Instant changedAt) {}

package vn.thidua.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit in a list, with the name and the code of the day asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationSummary(
        @NotNull UUID id,
        @NotNull OrganisationKind kind,
        @Nullable UUID parentId,
        @NotNull String name,
        @Nullable String code) {}

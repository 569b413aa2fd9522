package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A unit where another thing names it, by the name it bore at the time meant. */
public record OrganisationRef(@NotNull UUID id, @NotNull String name) {}

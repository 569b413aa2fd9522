package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The person behind a token's subject. */
public record SignedIn(@NotNull UUID id, @NotNull String fullName) {}

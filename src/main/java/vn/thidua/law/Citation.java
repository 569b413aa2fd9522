package vn.thidua.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provision as it is cited. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(
        @NotNull UUID provisionId,
        @NotNull UUID instrumentId,
        @NotNull String instrumentNumber,
        @NotNull String instrumentTitle,
        @NotNull String article,
        @Nullable String clause,
        @Nullable String point) {}

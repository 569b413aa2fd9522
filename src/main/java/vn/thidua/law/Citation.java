package vn.thidua.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A provision as it is cited. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(
        @NotNull String instrumentNumber,
        @NotNull String instrumentTitle,
        @NotNull String article,
        @Nullable String clause,
        @Nullable String point) {}

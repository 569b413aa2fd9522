package vn.thidua.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which publication something is taken from.
 *
 * @param number from 1, for each audience in a group's year
 * @param sha256 of its document, in lower-case hexadecimal
 * @param corrects the publication it takes the place of; absent of the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationRef(
        @NotNull int number,
        @NotNull String sha256,
        @NotNull Instant publishedAt,
        @Nullable Corrected corrects) {

    /** The publication that was corrected: it stays readable. */
    record Corrected(@NotNull int number, @NotNull String sha256) {}
}

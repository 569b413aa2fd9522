package vn.thidua.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The consolidation with what proves it unchanged.
 *
 * @param sha256 of the document's canonical text (RFC 8785), in lower-case hexadecimal
 * @param document as it was kept, not as today's code would write it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsolidationView(
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull Instant forwardedAt,
        @NotNull String forwardedBy,
        @Nullable String forwardedByName,
        @NotNull String sha256,

        @NotNull @Schema(implementation = ConsolidationDocument.class, required = true)
        JsonNode document) {}

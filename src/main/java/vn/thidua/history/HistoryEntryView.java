package vn.thidua.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of one row.
 *
 * @param id grows with time
 * @param table the table the row stands in
 * @param old the row before, absent for an INSERT
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntryView(
        @NotNull long id,
        @NotNull Instant at,
        @NotNull String actor,
        @Nullable String actorName,
        @Nullable String requestId,
        @NotNull String table,
        @NotNull Operation operation,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
        @Nullable
        JsonNode old,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                name = "new")
        @JsonProperty("new")
        @Nullable
        JsonNode now) {

    /** What happened to the row. */
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }
}

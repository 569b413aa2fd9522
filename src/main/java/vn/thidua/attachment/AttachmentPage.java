package vn.thidua.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of files.
 *
 * @param usage how much of its room the unit uses; where one unit within the caller's scope was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentPage(
        @NotNull List<AttachmentView> items,
        @Nullable String next,
        @Nullable Usage usage) {

    /**
     * @param used bytes of the unit's files, those that were withdrawn left out
     * @param quota bytes that it may have
     */
    record Usage(
            @NotNull @Min(0) long used, @NotNull @Min(0) long quota) {}
}

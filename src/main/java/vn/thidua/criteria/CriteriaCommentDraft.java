package vn.thidua.criteria;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is sent.
 *
 * @param code the row, or bonus or penalty item, it is about; absent where it is about the whole
 */
record CriteriaCommentDraft(
        @NotNull UUID organisationId,
        @Nullable @Size(min = 1, max = 40) String code,

        @NotNull @Size(min = 1, max = 4000) String text) {}

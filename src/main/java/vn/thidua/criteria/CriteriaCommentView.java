package vn.thidua.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/**
 * A comment as it is seen.
 *
 * @param code the row or item it is about; absent where it is about the whole
 * @param resolution absent while it has no answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CriteriaCommentView(
        @NotNull UUID id,
        @NotNull UUID criteriaSetId,
        @NotNull OrganisationRef organisation,
        @Nullable String code,
        @NotNull String text,
        @NotNull String author,
        @Nullable String authorName,
        @NotNull Instant at,
        @Nullable Answer resolution) {

    /** The Ministry's answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @NotNull CriteriaComment.Outcome outcome,
            @NotNull String reason,
            @NotNull String by,
            @Nullable String byName,
            @NotNull Instant at) {}

    static CriteriaCommentView of(CriteriaComment comment, OrganisationRef organisation) {
        return new CriteriaCommentView(
                comment.id,
                comment.criteriaSetId,
                organisation,
                comment.code,
                comment.text,
                comment.author,
                comment.authorName,
                comment.at,
                comment.outcome == null
                        ? null
                        : new Answer(
                                comment.outcome,
                                comment.reason,
                                comment.resolvedBy,
                                comment.resolvedByName,
                                comment.resolvedAt));
    }
}

package vn.thidua.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is seen; its bytes are at {@code /v1/attachments/{id}/content}.
 *
 * @param organisationId the unit whose evidence it is
 * @param fileName a label made of the one the uploader gave, which ends in what the content is
 * @param mediaType what the content is, whatever its name says
 * @param size bytes
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param uploadedBy the subject of the uploader's token
 * @param withdrawal absent unless the file was withdrawn; then its bytes are gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentView(
        @NotNull UUID id,
        @NotNull UUID organisationId,
        @NotNull String fileName,
        @NotNull String mediaType,
        @NotNull long size,
        @NotNull String sha256,
        @NotNull Instant uploadedAt,
        @NotNull String uploadedBy,
        @Nullable String uploadedByName,
        @Nullable Withdrawal withdrawal) {

    /**
     * @param by the subject of the token of whoever withdrew it
     * @param byName their name then; absent where nobody had said who signs in as that subject
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Withdrawal(
            @NotNull Instant at,
            @NotNull String by,
            @Nullable String byName,
            @NotNull String reason) {}

    private static @Nullable Withdrawal withdrawal(Attachment attachment) {
        var at = attachment.withdrawnAt;
        return at == null
                ? null
                : new Withdrawal(at, attachment.withdrawnBy, attachment.withdrawnByName, attachment.withdrawalReason);
    }

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id,
                attachment.organisationId,
                attachment.fileName,
                attachment.mediaType,
                attachment.size,
                attachment.sha256,
                attachment.uploadedAt,
                attachment.uploadedBy,
                attachment.uploadedByName,
                withdrawal(attachment));
    }
}

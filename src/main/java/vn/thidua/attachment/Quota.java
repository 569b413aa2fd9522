package vn.thidua.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** How many bytes of files a unit may have. A content that several files have counts for each of them. */
@ApplicationScoped
class Quota {

    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1024L * 1024L);

    private final AttachmentRepository attachments;
    private final HoldQueries holds;
    private final long bytes;

    Quota(
            AttachmentRepository attachments,
            HoldQueries holds,
            @ConfigProperty(name = "thidua.attachment.quota") MemorySize bytes) {
        this.attachments = attachments;
        this.holds = holds;
        this.bytes = bytes.asLongValue();
    }

    /**
     * Makes sure that the unit has room for a file; until the transaction ends no other of the unit is let in.
     *
     * @throws Problem 409 that tells how much is used and how much there may be
     */
    void require(UUID organisationId, long size) {
        holds.hold("files of " + organisationId);
        var used = attachments.sizeOf(organisationId);
        if (used + size > bytes) {
            throw Problem.conflict(
                    Message.of("attachment.no-room", mebibytes(size), mebibytes(used), mebibytes(bytes)));
        }
    }

    AttachmentPage.Usage usage(UUID organisationId) {
        return new AttachmentPage.Usage(attachments.sizeOf(organisationId), bytes);
    }

    private static BigDecimal mebibytes(long size) {
        return BigDecimal.valueOf(size).divide(MEBIBYTE, 1, RoundingMode.HALF_UP);
    }
}

package vn.thidua.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's signature of its group's agreement, or the lack of it.
 *
 * @param dueOn the last day in time, in Asia/Ho_Chi_Minh
 * @param signedAt absent until the member has signed
 */
public record SignatureDue(
        UUID agreementId, LocalDate dueOn, @Nullable Instant signedAt) {}

package vn.thidua.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's registration, as other rooms need it.
 *
 * @param firstSubmittedAt when it was submitted for the first time, which is what lateness counts from; absent until
 *     then
 */
public record RegistrationSubmission(
        UUID registrationId, @Nullable Instant firstSubmittedAt) {}

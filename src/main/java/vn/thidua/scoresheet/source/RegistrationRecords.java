package vn.thidua.scoresheet.source;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sheets ask of the registrations of award titles; the room that keeps them answers. */
public interface RegistrationRecords {

    /**
     * A unit's registration.
     *
     * @param firstSubmittedAt when it was submitted for the first time, which is what lateness
     *     counts from: a return and another submission do not change it; absent until then
     */
    record Filed(UUID registrationId, @Nullable Instant firstSubmittedAt) {}

    /** The unit's registration in a group's year, if it has begun one; one statement. */
    Optional<Filed> of(UUID groupYearId, UUID organisationId);
}

package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What other rooms ask of registrations. */
@ApplicationScoped
public class Registrations {

    private final RegistrationRepository registrations;

    Registrations(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /** A unit's registration of a group's year, if it has begun one; one statement. */
    public Optional<RegistrationSubmission> submission(UUID groupYearId, UUID organisationId) {
        return registrations.submission(groupYearId, organisationId);
    }
}

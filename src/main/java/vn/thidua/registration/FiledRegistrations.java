package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.scoresheet.source.RegistrationRecords;

/** Tells score sheets when units registered. */
@ApplicationScoped
class FiledRegistrations implements RegistrationRecords {

    private final RegistrationRepository registrations;

    FiledRegistrations(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    public Optional<Filed> of(UUID groupYearId, UUID organisationId) {
        return registrations.filed(organisationId, groupYearId);
    }
}

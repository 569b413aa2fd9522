package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationSource;

/** Registrations still owed. */
@ApplicationScoped
class RegistrationObligations implements ObligationSource {

    private final RegistrationRepository registrations;

    RegistrationObligations(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    public List<Obligation> openOf(Set<UUID> organisations) {
        return registrations.owedBy(organisations);
    }
}

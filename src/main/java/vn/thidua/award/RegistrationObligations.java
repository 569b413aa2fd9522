package vn.thidua.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.identity.Obligation;
import vn.thidua.identity.ObligationSource;

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

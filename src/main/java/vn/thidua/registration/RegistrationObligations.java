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
        return registrations.owedBy(organisations, 100).stream()
                .map(RegistrationObligations::obligation)
                .toList();
    }

    private static Obligation obligation(RegistrationRepository.Owed owed) {
        var begun = owed.registrationId();
        return new Obligation(
                Obligation.Kind.SUBMIT_REGISTRATION,
                owed.organisationId(),
                owed.dueOn(),
                "/v1/registrations" + (begun == null ? "" : "/" + begun));
    }
}

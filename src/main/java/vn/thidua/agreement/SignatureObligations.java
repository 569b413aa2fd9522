package vn.thidua.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationSource;

/** Signatures still owed. */
@ApplicationScoped
class SignatureObligations implements ObligationSource {

    private static final int AT_MOST = 100;

    private final SignatureRepository signatures;

    SignatureObligations(SignatureRepository signatures) {
        this.signatures = signatures;
    }

    @Override
    public List<Obligation> openOf(Set<UUID> organisations) {
        return signatures.owedBy(organisations, AT_MOST).stream()
                .map(owed -> new Obligation(
                        Obligation.Kind.SIGN_AGREEMENT,
                        owed.organisationId(),
                        owed.dueOn(),
                        "/v1/agreements/" + owed.agreementId()))
                .toList();
    }
}

package vn.thidua.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What other rooms ask of signatures. */
@ApplicationScoped
public class Signatures {

    private final SignatureRepository signatures;

    Signatures(SignatureRepository signatures) {
        this.signatures = signatures;
    }

    /**
     * How a member stands to the agreement of its group's year; nothing until the agreement has been opened for
     * signing; one statement.
     */
    public Optional<SignatureDue> due(UUID groupYearId, UUID organisationId) {
        return signatures.due(groupYearId, organisationId);
    }
}

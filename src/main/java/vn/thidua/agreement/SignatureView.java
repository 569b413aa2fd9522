package vn.thidua.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/** How a member stands to its signature; the rest is absent until it has signed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignatureView(
        @NotNull OrganisationRef organisation,
        @NotNull SignatureState state,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable String signedByName,
        @Nullable String sha256) {

    static SignatureView of(AgreementSignature signature, OrganisationRef organisation, LocalDate dueOn) {
        return new SignatureView(
                organisation,
                signature.state(dueOn),
                signature.signedAt,
                signature.signedBy,
                signature.signedByName,
                signature.sha256);
    }

    static SignatureView absent(OrganisationRef organisation, LocalDate dueOn, LocalDate today) {
        var state = today.isAfter(dueOn) ? SignatureState.MISSING : SignatureState.PENDING;
        return new SignatureView(organisation, state, null, null, null, null);
    }
}

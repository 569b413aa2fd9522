package vn.thidua.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A title that a person or a collective strives for.
 *
 * @param personId for an INDIVIDUAL, and for none else
 * @param organisationId for a COLLECTIVE, and for none else
 */
record RegistrationEntryDraft(
        @NotNull @Size(min = 1, max = 40) String awardCode,
        @NotNull CandidateType subjectType,
        @Nullable UUID personId,
        @Nullable UUID organisationId,
        @Nullable @Size(min = 1, max = 1000) String note) {

    /** No title is registered twice for one candidate. */
    Key key() {
        return new Key(awardCode, personId, organisationId);
    }

    /** What tells one entry of a registration from another. */
    record Key(
            String awardCode,
            @Nullable UUID personId,
            @Nullable UUID organisationId) {}
}

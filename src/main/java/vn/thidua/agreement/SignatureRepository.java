package vn.thidua.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class SignatureRepository implements PanacheRepositoryBase<AgreementSignature, UUID> {

    private static final String DUE = """
            select a.id, a.dueOn, s.signedAt
              from Agreement a
              left join AgreementSignature s
                   on s.agreementId = a.id and s.organisationId = :organisation
             where a.groupYearId = :groupYear and a.status <> DRAFT
            """;

    List<AgreementSignature> of(UUID agreementId) {
        return list("agreementId", agreementId);
    }

    Optional<AgreementSignature> of(UUID agreementId, UUID organisationId) {
        return find(
                        "agreementId = :agreement and organisationId = :organisation",
                        Map.of("agreement", agreementId, "organisation", organisationId))
                .singleResultOptional();
    }

    /** The units that have signed an agreement. */
    Set<UUID> signers(UUID agreementId) {
        return of(agreementId).stream()
                .map(signature -> signature.organisationId)
                .collect(Collectors.toSet());
    }

    /** Which of these units have signed the agreement of a group's year. */
    List<UUID> signersIn(UUID groupYearId, Collection<UUID> units) {
        return find("""
                        select s.organisationId from AgreementSignature s join Agreement a on a.id = s.agreementId
                         where a.groupYearId = :year and s.organisationId in :units
                        """, Map.of("year", groupYearId, "units", units))
                .project(UUID.class)
                .list();
    }

    /** One agreement a group's year has; a draft is nobody's to sign. */
    Optional<SignatureDue> due(UUID groupYearId, UUID organisationId) {
        return find(DUE, Map.of("groupYear", groupYearId, "organisation", organisationId))
                .project(SignatureDue.class)
                .singleResultOptional();
    }
}

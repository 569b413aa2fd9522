package vn.thidua.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class SignatureRepository implements PanacheRepositoryBase<AgreementSignature, UUID> {

    /** A signature that a member of an open agreement has not given. */
    record Owed(UUID agreementId, LocalDate dueOn, UUID organisationId) {}

    private static final String OWED = """
            select a.id, a.dueOn, m.organisationId
              from Agreement a
              join GroupMemberRow m on m.groupYearId = a.groupYearId
             where a.status = OPEN
               and m.organisationId in :organisations
               and not exists (select 1 from AgreementSignature s
                                where s.agreementId = a.id and s.organisationId = m.organisationId)
             order by a.dueOn, a.id, m.organisationId
            """;

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

    /** One agreement a group's year has; a draft is nobody's to sign. */
    Optional<SignatureDue> due(UUID groupYearId, UUID organisationId) {
        return find(DUE, Map.of("groupYear", groupYearId, "organisation", organisationId))
                .project(SignatureDue.class)
                .singleResultOptional();
    }

    /** What these units have still to sign, the earliest due first. */
    List<Owed> owedBy(Set<UUID> organisations, int limit) {
        return find(OWED, Map.of("organisations", organisations))
                .project(Owed.class)
                .range(0, limit - 1)
                .list();
    }
}

package vn.thidua.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thidua.document.Obligation;

@ApplicationScoped
class SignatureRepository implements PanacheRepositoryBase<AgreementSignature, UUID> {

    private static final String OPEN = """
            select a.id as agreementId, a.dueOn as dueOn, m.organisationId as organisationId
              from Agreement a
              join GroupMember m on m.groupYear.id = a.groupYearId
             where a.status = OPEN
               and m.organisationId in :organisations
               and not exists (select 1 from AgreementSignature s
                                where s.agreementId = a.id and s.organisationId = m.organisationId)
             order by a.dueOn, a.id, m.organisationId
            """;

    private static final String DUE = """
            select new vn.thidua.agreement.SignatureDue(a.id, a.dueOn, s.signedAt)
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
                .firstResultOptional();
    }

    /** One agreement a group's year has; a draft is nobody's to sign. */
    Optional<SignatureDue> due(UUID groupYearId, UUID organisationId) {
        return getEntityManager()
                .createQuery(DUE, SignatureDue.class)
                .setParameter("groupYear", groupYearId)
                .setParameter("organisation", organisationId)
                .getResultStream()
                .findFirst();
    }

    int countOf(UUID agreementId) {
        return (int) count("agreementId", agreementId);
    }

    List<Obligation> owedBy(Set<UUID> organisations) {
        return getEntityManager()
                .createQuery(OPEN, Tuple.class)
                .setParameter("organisations", organisations)
                .setMaxResults(100)
                .getResultStream()
                .map(row -> new Obligation(
                        Obligation.Kind.SIGN_AGREEMENT,
                        row.get("organisationId", UUID.class),
                        row.get("dueOn", LocalDate.class),
                        "/v1/agreements/" + row.get("agreementId", UUID.class)))
                .toList();
    }
}

package vn.thidua.agreement;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.SummarySection;

/** The agreements of groups' years, for their summaries. */
@ApplicationScoped
@Priority(300)
class AgreementSectionQueries implements SummarySection<AgreementSection> {

    /** A signature of an agreement; one row without any of an agreement that nobody has signed. */
    private record Row(
            UUID groupYearId,
            UUID id,
            AgreementStatus status,
            LocalDate dueOn,
            long members,
            @Nullable Instant signedAt) {}

    private static final String SIGNATURES = """
            select a.groupYearId, a.id, a.status, a.dueOn,
                   (select count(m) from GroupMemberRow m where m.groupYearId = a.groupYearId), s.signedAt
              from Agreement a
              left join AgreementSignature s on s.agreementId = a.id
             where a.groupYearId in :years and a.status <> DRAFT
            """;

    private final Session session;

    AgreementSectionQueries(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public boolean isAlways() {
        return false;
    }

    @Override
    public Map<UUID, AgreementSection> of(Collection<UUID> groupYears) {
        return session.createSelectionQuery(SIGNATURES, Row.class)
                .setParameter("years", groupYears)
                .getResultStream()
                .collect(groupingBy(Row::groupYearId, collectingAndThen(toList(), AgreementSectionQueries::section)));
    }

    private static AgreementSection section(List<Row> signatures) {
        var agreement = signatures.get(0);
        int members = (int) agreement.members();
        int onTime = count(signatures, SignatureState.ON_TIME);
        int late = count(signatures, SignatureState.LATE);
        return new AgreementSection(
                agreement.id(),
                agreement.status().name(),
                agreement.dueOn(),
                members,
                onTime,
                late,
                members - onTime - late);
    }

    private static int count(List<Row> signatures, SignatureState state) {
        return (int) signatures.stream()
                .filter(row -> row.signedAt() != null)
                .filter(row -> SignatureState.of(row.signedAt(), row.dueOn()) == state)
                .count();
    }

    @Override
    public List<Link> links(Year year, AgreementSection section) {
        var agreement = "/v1/agreements/" + section.id();
        return List.of(new Link("agreement", agreement), new Link("signatures", agreement + "/signatures"));
    }

    @Override
    public List<Total<AgreementSection>> totals() {
        return List.of(
                new Total<>("signedOnTime", AgreementSection::signedOnTime),
                new Total<>("signedLate", AgreementSection::signedLate),
                new Total<>("signaturesMissing", AgreementSection::missing));
    }
}

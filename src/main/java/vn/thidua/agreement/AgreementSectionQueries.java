package vn.thidua.agreement;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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

    /**
     * Who has to sign in a year, with the agreement once it is open and the signature once it is given; of a year
     * without members one row without any.
     */
    private record Row(
            UUID groupYearId,
            @Nullable UUID id,
            @Nullable AgreementStatus status,
            @Nullable LocalDate dueOn,
            @Nullable UUID organisationId,
            @Nullable Instant signedAt) {}

    private static final String SIGNATURES = """
            select y.id, a.id, a.status, a.dueOn, m.organisationId, s.signedAt
              from GroupYearRow y
              left join MembershipRow m on m.groupYearId = y.id
              left join Agreement a on a.groupYearId = y.id and a.status <> DRAFT
              left join AgreementSignature s on s.agreementId = a.id and s.organisationId = m.organisationId
             where y.id in :years and (m.leftOn is null or s.id is not null)
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
    public Map<UUID, AgreementSection> of(Collection<UUID> groupYears) {
        var rows = session.createSelectionQuery(SIGNATURES, Row.class)
                .setParameter("years", groupYears)
                .getResultStream()
                .collect(groupingBy(Row::groupYearId));
        var sections = new HashMap<UUID, AgreementSection>();
        groupYears.forEach(year -> sections.put(year, section(rows.getOrDefault(year, List.of()))));
        return sections;
    }

    private static AgreementSection section(List<Row> rows) {
        var agreement = rows.stream().filter(row -> row.id() != null).findFirst();
        var members = rows.stream().filter(row -> row.organisationId() != null).toList();
        return new AgreementSection(
                agreement.map(Row::id).orElse(null),
                agreement.map(row -> row.status().name()).orElse(null),
                agreement.map(Row::dueOn).orElse(null),
                members.size(),
                count(members, SignatureState.ON_TIME),
                count(members, SignatureState.LATE),
                (int) members.stream().filter(row -> row.signedAt() == null).count());
    }

    private static int count(List<Row> members, SignatureState state) {
        return (int) members.stream()
                .filter(row -> row.signedAt() != null)
                .filter(row -> SignatureState.of(row.signedAt(), row.dueOn()) == state)
                .count();
    }

    @Override
    public List<Link> links(Year year, AgreementSection section) {
        if (section.id() == null) {
            return List.of();
        }
        var agreement = "/v1/agreements/" + section.id();
        return List.of(new Link("agreement", agreement), new Link("signatures", agreement + "/signatures"));
    }

    @Override
    public List<Total<AgreementSection>> totals() {
        return List.of(
                new Total<>("signaturesExpected", AgreementSection::members),
                new Total<>("signedOnTime", AgreementSection::signedOnTime),
                new Total<>("signedLate", AgreementSection::signedLate),
                new Total<>("signaturesMissing", AgreementSection::missing));
    }
}

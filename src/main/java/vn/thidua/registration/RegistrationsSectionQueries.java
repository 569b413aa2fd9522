package vn.thidua.registration;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.SummarySection;
import vn.thidua.organisation.OrganisationRef;

/** The registrations of groups' years, for their summaries. */
@ApplicationScoped
@Priority(200)
class RegistrationsSectionQueries implements SummarySection<RegistrationsSection> {

    /**
     * The candidates of a unit for one title; one row without any of a member that has not registered, and of a year
     * without members.
     */
    private record Row(
            UUID groupYearId,
            LocalDate dueOn,
            @Nullable UUID organisationId,
            @Nullable String name,
            @Nullable UUID registrationId,
            @Nullable Instant submittedAt,
            @Nullable String awardCode,
            long individuals,
            long collectives) {}

    private static final String CANDIDATES = """
            select y.id, y.registrationDueOn, m.organisationId, n.name, r.id, r.submittedAt, e.awardCode,
                   count(e) filter (where e.subjectType = INDIVIDUAL), count(e) filter (where e.subjectType = COLLECTIVE)
              from GroupYearRow y
              left join MembershipRow m on m.groupYearId = y.id
              left join Registration r on r.groupYearId = y.id and r.organisationId = m.organisationId
                   and r.status in (SUBMITTED, ACCEPTED, CONSOLIDATED)
              left join r.entries e
              left join OrganisationNameRow n on n.organisationId = m.organisationId
                   and n.borneFrom <= y.namingDay and y.namingDay < n.borneBefore
             where y.id in :years and (m.leftOn is null or r.id is not null)
             group by y.id, y.registrationDueOn, m.organisationId, n.name, m.leftOn, m.position, r.id, r.submittedAt,
                   e.awardCode
             order by m.leftOn nulls first, m.position
            """;

    private final Session session;

    RegistrationsSectionQueries(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public Map<UUID, RegistrationsSection> of(Collection<UUID> groupYears) {
        return session.createSelectionQuery(CANDIDATES, Row.class)
                .setParameter("years", groupYears)
                .getResultStream()
                .collect(groupingBy(
                        Row::groupYearId, collectingAndThen(toList(), RegistrationsSectionQueries::section)));
    }

    private static RegistrationsSection section(List<Row> rows) {
        var expected = rows.stream()
                .filter(row -> row.organisationId() != null)
                .collect(groupingBy(Row::organisationId, LinkedHashMap::new, toList()))
                .values();
        var units = expected.stream()
                .filter(unit -> unit.get(0).registrationId() != null)
                .map(RegistrationsSectionQueries::member)
                .toList();
        return new RegistrationsSection(
                expected.size(),
                units.size(),
                (int) units.stream().filter(RegistrationsSection.Member::onTime).count(),
                (int) expected.stream()
                        .filter(unit -> unit.get(0).registrationId() == null)
                        .count(),
                titles(rows),
                units);
    }

    private static RegistrationsSection.Member member(List<Row> rows) {
        var unit = rows.get(0);
        return new RegistrationsSection.Member(
                new OrganisationRef(unit.organisationId(), unit.name()),
                Registration.isOnTime(unit.submittedAt(), unit.dueOn()),
                rows.stream().mapToLong(Row::individuals).sum(),
                rows.stream().mapToLong(Row::collectives).sum());
    }

    private static List<RegistrationsSection.Title> titles(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.awardCode() != null)
                .collect(groupingBy(Row::awardCode, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(title -> new RegistrationsSection.Title(
                        title.getKey(),
                        title.getValue().stream().mapToLong(Row::individuals).sum(),
                        title.getValue().stream().mapToLong(Row::collectives).sum()))
                .toList();
    }

    @Override
    public List<Link> links(Year year, RegistrationsSection section) {
        return List.of(new Link("registrations", year.list("/v1/registrations")));
    }

    @Override
    public List<Total<RegistrationsSection>> totals() {
        return List.of(
                new Total<>("registrationsExpected", RegistrationsSection::expected),
                new Total<>("registrationsSubmitted", RegistrationsSection::submitted),
                new Total<>("registrationsOnTime", RegistrationsSection::onTime),
                new Total<>("registrationsMissing", RegistrationsSection::missing));
    }

    @Override
    public List<Table<RegistrationsSection>> tables() {
        return List.of(new Table<>("registrationsByTitle", "byTitle", RegistrationsSectionQueries::allTitles));
    }

    private static List<RegistrationsSection.Title> allTitles(Collection<RegistrationsSection> sections) {
        return sections.stream()
                .flatMap(section -> section.byTitle().stream())
                .collect(groupingBy(RegistrationsSection.Title::awardCode, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(title -> new RegistrationsSection.Title(
                        title.getKey(),
                        title.getValue().stream()
                                .mapToLong(RegistrationsSection.Title::individuals)
                                .sum(),
                        title.getValue().stream()
                                .mapToLong(RegistrationsSection.Title::collectives)
                                .sum()))
                .toList();
    }
}

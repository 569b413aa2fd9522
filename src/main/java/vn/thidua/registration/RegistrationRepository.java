package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;

@ApplicationScoped
class RegistrationRepository extends ScopedRepository<Registration> {

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable UUID groupId,
            @Nullable Integer year,
            @Nullable UUID organisationId,
            @Nullable RegistrationStatus status) {}

    /** A registration in a list; its unit by the name of the year. */
    record Row(
            UUID id,
            UUID groupId,
            int year,
            UUID organisationId,
            String name,
            RegistrationStatus status,
            @Nullable Instant submittedAt,
            LocalDate dueOn) {}

    private static final String PAGE = """
            select d.id, y.groupId, y.year, d.organisationId, n.name, d.status, d.submittedAt, y.registrationDueOn
              from Registration d
              join GroupYearRow y on y.id = d.groupYearId
              join OrganisationNameRow n
                on n.organisationId = d.organisationId and n.borneFrom <= y.namingDay and y.namingDay < n.borneBefore
             where (:groupId is null or y.groupId = :groupId)
               and (:year is null or y.year = :year)
               and (:organisationId is null or d.organisationId = :organisationId)
               and (:status is null or d.status = :status)
               and (-y.year, n.name, d.id) > (:afterYear, :afterName, :afterId)
               and (%s)
             order by y.year desc, n.name, d.id
            """;

    private static final String LAST_YEAR = """
            select max(y.year) from Registration d join d.entries e join GroupYearRow y on y.id = d.groupYearId
             where e.awardCode = :code
            """;

    RegistrationRepository() {
        super(Registration.class, "entries");
    }

    /** The latest year first, its units by name; one row beyond the limit; one statement. */
    List<Row> page(Filter filter, Reach reach, @Nullable List<String> after, int limit) {
        var rows = reach.with("groupId", filter.groupId())
                .with("year", filter.year())
                .with("organisationId", filter.organisationId())
                .with("status", filter.status())
                .with("afterYear", after == null ? -9999 : -(int) Cursor.number(after, 0))
                .with("afterName", after == null ? "" : after.get(1))
                .with("afterId", Cursor.id(after, 2));
        return find(PAGE.formatted(rows.condition()), rows.parameters())
                .project(Row.class)
                .range(0, limit)
                .list();
    }

    /** The last year for which anybody has registered the title, whatever became of it; null if nobody ever has. */
    @Nullable
    Integer lastYearOf(String awardCode) {
        return find(LAST_YEAR, Map.of("code", awardCode)).project(Integer.class).firstResult();
    }

    boolean existsFor(UUID groupYearId, UUID organisationId) {
        return submission(groupYearId, organisationId).isPresent();
    }

    /** Which of these units have a registration in a group's year, in whatever state. */
    List<UUID> unitsOf(UUID groupYearId, Collection<UUID> units) {
        return find(
                        "select organisationId from Registration"
                                + " where groupYearId = :groupYear and organisationId in :units",
                        Map.of("groupYear", groupYearId, "units", units))
                .project(UUID.class)
                .list();
    }

    Optional<RegistrationSubmission> submission(UUID groupYearId, UUID organisationId) {
        return find(
                        "select id, submittedAt from Registration"
                                + " where groupYearId = :groupYear and organisationId = :organisation",
                        Map.of("groupYear", groupYearId, "organisation", organisationId))
                .project(RegistrationSubmission.class)
                .singleResultOptional();
    }
}

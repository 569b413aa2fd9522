package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.time.Days;

/** Lists registrations, each unit by the name of its year, in one statement. */
@ApplicationScoped
class RegistrationListRepository {

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable UUID groupId,
            @Nullable Integer year,
            @Nullable UUID organisationId,
            @Nullable RegistrationStatus status) {}

    private static final String PAGE = """
            select r.id, r.organisation_id, n.name, y.group_id, y.year, r.status, r.submitted_at, y.registration_due_on
              from registration r
              join group_year y on y.id = r.group_year_id
              join lateral (select o.name from organisation_name o
                             where o.organisation_id = r.organisation_id
                             order by o.valid_from <= make_date(y.year, 1, 1) desc,
                                   abs(o.valid_from - make_date(y.year, 1, 1))
                             limit 1) n on true
             where (:everything or r.organisation_id in (:units) or r.group_year_id in (:groupYears))
               and (r.status <> 'DRAFT' or :allDrafts or r.organisation_id in (:writable))
               and (cast(:groupId as uuid) is null or y.group_id = :groupId)
               and (cast(:year as int) is null or y.year = :year)
               and (cast(:organisationId as uuid) is null or r.organisation_id = :organisationId)
               and (cast(:status as text) is null or r.status = :status)
               and (-y.year, n.name, r.id) > (:afterYear, :afterName, :afterId)
             order by y.year desc, n.name, r.id
             limit :rows
            """;

    private final Session session;

    RegistrationListRepository(Session session) {
        this.session = session;
    }

    /** The latest year first, its units by name; one row beyond the limit. */
    List<RegistrationSummary> page(Filter filter, Sight sight, @Nullable List<String> after, int limit) {
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("everything", sight.scope().everything())
                .setParameterList("units", sight.scope().organisations())
                .setParameterList("groupYears", sight.scope().groupYears())
                .setParameter("allDrafts", sight.drafts().everything())
                .setParameterList("writable", sight.drafts().organisations())
                .setParameter("groupId", filter.groupId(), UUID.class)
                .setParameter("year", filter.year(), Integer.class)
                .setParameter("organisationId", filter.organisationId(), UUID.class)
                .setParameter(
                        "status",
                        filter.status() == null ? null : filter.status().name(),
                        String.class)
                .setParameter("afterYear", after == null ? -9999L : -Cursor.number(after, 0))
                .setParameter("afterName", after == null ? "" : after.get(1))
                .setParameter("afterId", Cursor.id(after, 2))
                .setParameter("rows", limit + 1)
                .getResultStream()
                .map(RegistrationListRepository::summary)
                .toList();
    }

    private static RegistrationSummary summary(Tuple row) {
        var submittedAt = row.get("submitted_at", Instant.class);
        var dueOn = row.get("registration_due_on", LocalDate.class);
        return new RegistrationSummary(
                row.get("id", UUID.class),
                new OrganisationRef(row.get("organisation_id", UUID.class), row.get("name", String.class)),
                row.get("group_id", UUID.class),
                row.get("year", Integer.class),
                RegistrationStatus.valueOf(row.get("status", String.class)),
                submittedAt,
                submittedAt == null ? null : !Days.of(submittedAt).isAfter(dueOn));
    }
}

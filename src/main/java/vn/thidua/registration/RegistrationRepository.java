package vn.thidua.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Obligation;
import vn.thidua.document.Parameters;
import vn.thidua.scoresheet.source.RegistrationRecords;

@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

    private static final String SEEN = """
             (:everything = true or r.organisationId in :units or r.groupYearId in :groupYears)
             and (r.status <> DRAFT or :allDrafts = true or r.organisationId in :writable)
            """;

    private static final String OWED = """
            select m.organisationId as organisationId, y.registrationDueOn as dueOn, r.id as registrationId
              from GroupMember m
              join m.groupYear y
              left join Registration r on r.groupYearId = y.id and r.organisationId = m.organisationId
             where m.organisationId in :organisations
               and (r.id is null or r.status in (DRAFT, RETURNED))
               and not exists (select 1 from RegistrationConsolidation c where c.groupYearId = y.id)
             order by y.registrationDueOn, y.id, m.organisationId
            """;

    private static final String FILED = """
            select new vn.thidua.scoresheet.source.RegistrationRecords$Filed(r.id, r.submittedAt)
              from Registration r
             where r.organisationId = :organisation and r.groupYearId = :groupYear
            """;

    Optional<Registration> reached(UUID id, Sight sight) {
        return find(
                        "from Registration r left join fetch r.entries where r.id = :id and" + SEEN,
                        Parameters.with("id", id)
                                .and("everything", sight.scope().everything())
                                .and("units", sight.scope().organisations())
                                .and("groupYears", sight.scope().groupYears())
                                .and("allDrafts", sight.drafts().everything())
                                .and("writable", sight.drafts().organisations())
                                .map())
                .singleResultOptional();
    }

    /**
     * Holds the row against other writers, if it is still of the version that was read: else a
     * racing writer's new entries would be met before the version is.
     */
    void hold(Registration registration) {
        getEntityManager().lock(registration, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean existsFor(UUID organisationId, UUID groupYearId) {
        return count(
                        "organisationId = :organisation and groupYearId = :groupYear",
                        Map.of("organisation", organisationId, "groupYear", groupYearId))
                > 0;
    }

    /** When a unit first submitted its registration of a group's year. */
    Optional<RegistrationRecords.Filed> filed(UUID organisationId, UUID groupYearId) {
        return getEntityManager()
                .createQuery(FILED, RegistrationRecords.Filed.class)
                .setParameter("organisation", organisationId)
                .setParameter("groupYear", groupYearId)
                .getResultStream()
                .findFirst();
    }

    /** All registrations of a group's year with their entries; one statement. */
    List<Registration> of(UUID groupYearId) {
        return list(
                "from Registration r left join fetch r.entries where r.groupYearId = :groupYear",
                Map.of("groupYear", groupYearId));
    }

    List<Obligation> owedBy(Set<UUID> organisations) {
        return getEntityManager()
                .createQuery(OWED, Tuple.class)
                .setParameter("organisations", organisations)
                .setMaxResults(100)
                .getResultStream()
                .map(row -> new Obligation(
                        Obligation.Kind.SUBMIT_REGISTRATION,
                        row.get("organisationId", UUID.class),
                        row.get("dueOn", LocalDate.class),
                        href(row.get("registrationId", UUID.class))))
                .toList();
    }

    private static String href(@Nullable UUID registrationId) {
        return "/v1/registrations" + (registrationId == null ? "" : "/" + registrationId);
    }
}

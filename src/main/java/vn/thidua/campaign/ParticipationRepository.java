package vn.thidua.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.OrganisationRef;

@ApplicationScoped
class ParticipationRepository implements PanacheRepositoryBase<Participation, UUID> {

    /** An answer with the unit's name and the number of its people who pledged. */
    record Row(
            UUID campaignId,
            long version,
            OrganisationRef organisation,
            Participation.Status status,
            @Nullable String planNumber,
            @Nullable LocalDate planDate,
            @Nullable String reason,
            @Nullable LocalDate respondedOn,
            @Nullable LocalDate headcountOn,
            int committed) {}

    private static final String ANSWERS = """
            select p.campaign_id, p.version, p.organisation_id, coalesce(n.name, '') as name, p.status, p.plan_number,
                   p.plan_date, p.reason, p.responded_on, p.headcount_on,
                   (select count(*) from campaign_commitment k
                     where k.campaign_id = p.campaign_id and k.organisation_id = p.organisation_id) as committed
              from campaign_participation p
              join campaign c on c.id = p.campaign_id
              left join lateral (
                   select m.name from organisation_name m where m.organisation_id = p.organisation_id
                    order by m.valid_from <= c.starts_on desc,
                             case when m.valid_from <= c.starts_on then m.valid_from end desc, m.valid_from
                    limit 1) n on true
            """;

    private static final String ROWS = ANSWERS + " where p.campaign_id = :campaign";

    private static final String PAGE = ROWS + """
                      and (cast(:status as text) is null or p.status = :status)
                      and (coalesce(n.name, ''), p.organisation_id) > (:afterName, :afterId)
                    order by name, p.organisation_id
                    limit :rows
                    """;

    private static final String ONE = ROWS + " and p.organisation_id = :unit";

    /** A campaign belongs to every year that it runs in. */
    private static final String IN_YEAR = ANSWERS + """
                     where p.organisation_id = :unit and c.status <> 'DRAFT'
                       and c.starts_on <= :last and c.ends_on >= :first
                     order by c.starts_on, c.id
                    """;

    private static final String OF_CAMPAIGNS = ANSWERS + """
                     where p.organisation_id = :unit and c.status <> 'DRAFT' and c.id = any(:campaigns)
                    """;

    private final Session session;

    ParticipationRepository(Session session) {
        this.session = session;
    }

    /** By the units' names when the campaign began, one beyond the limit. */
    List<Row> page(UUID campaignId, Participation.@Nullable Status status, @Nullable List<String> after, int limit) {
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("campaign", campaignId)
                .setParameter("status", status == null ? null : status.name(), String.class)
                .setParameter("afterName", after == null ? "" : after.get(0))
                .setParameter("afterId", Cursor.id(after, 1))
                .setParameter("rows", limit + 1)
                .getResultStream()
                .map(ParticipationRepository::row)
                .toList();
    }

    Optional<Row> row(UUID campaignId, UUID organisationId) {
        return session.createNativeQuery(ONE, Tuple.class)
                .setParameter("campaign", campaignId)
                .setParameter("unit", organisationId)
                .getResultStream()
                .map(ParticipationRepository::row)
                .findFirst();
    }

    /** A unit's answers to the campaigns that ran in a year, the earliest first. */
    List<Row> inYear(UUID organisationId, int year) {
        return session.createNativeQuery(IN_YEAR, Tuple.class)
                .setParameter("unit", organisationId)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultStream()
                .map(ParticipationRepository::row)
                .toList();
    }

    /** A unit's answers to these campaigns, as far as they were launched and address it. */
    List<Row> of(UUID organisationId, Collection<UUID> campaignIds) {
        return session.createNativeQuery(OF_CAMPAIGNS, Tuple.class)
                .setParameter("unit", organisationId)
                .setParameter("campaigns", campaignIds.toArray(UUID[]::new))
                .getResultStream()
                .map(ParticipationRepository::row)
                .toList();
    }

    /** The answer of a unit of the scope. */
    Optional<Participation> find(UUID campaignId, UUID organisationId, Scope scope) {
        return find(
                        "campaignId = :campaign and organisationId = :unit"
                                + " and (:all = true or organisationId in :units)",
                        parameters(campaignId, organisationId, scope))
                .singleResultOptional();
    }

    /** As above, and nobody else changes it before this transaction ends. */
    Optional<Participation> held(UUID campaignId, UUID organisationId, Scope scope) {
        return find(
                        "campaignId = :campaign and organisationId = :unit"
                                + " and (:all = true or organisationId in :units)",
                        parameters(campaignId, organisationId, scope))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** What units have not answered in campaigns that run, the earliest to end first. */
    List<Participation> unanswered(Set<UUID> organisationIds, int limit) {
        return find(
                        "from Participation p join Campaign c on c.id = p.campaignId"
                                + " where p.status = ADDRESSED and c.status = LAUNCHED"
                                + " and p.organisationId in :units order by c.endsOn, c.id, p.organisationId",
                        Map.of("units", organisationIds))
                .range(0, limit - 1)
                .list();
    }

    private static Map<String, Object> parameters(UUID campaignId, UUID organisationId, Scope scope) {
        return Map.of(
                "campaign",
                campaignId,
                "unit",
                organisationId,
                "all",
                scope.everything(),
                "units",
                scope.organisations());
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get("campaign_id", UUID.class),
                row.get("version", Long.class),
                new OrganisationRef(row.get("organisation_id", UUID.class), row.get("name", String.class)),
                Participation.Status.valueOf(row.get("status", String.class)),
                row.get("plan_number", String.class),
                row.get("plan_date", LocalDate.class),
                row.get("reason", String.class),
                row.get("responded_on", LocalDate.class),
                row.get("headcount_on", LocalDate.class),
                row.get("committed", Long.class).intValue());
    }
}

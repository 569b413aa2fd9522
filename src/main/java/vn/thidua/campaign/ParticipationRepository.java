package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;

@ApplicationScoped
class ParticipationRepository extends ScopedRepository<Participation> {

    /** A participation with the unit's name when the campaign began and the number of its people who committed. */
    record Row(
            UUID campaignId,
            long version,
            UUID organisationId,
            String name,
            Participation.Status status,
            @Nullable String planNumber,
            @Nullable LocalDate planDate,
            @Nullable String reason,
            @Nullable LocalDate respondedOn,
            @Nullable LocalDate headcountOn,
            @Nullable String lateReason,
            long committed) {}

    private static final String ROWS = """
            select d.campaignId, d.version, d.organisationId, coalesce(n.name, ''), d.status, d.planNumber, d.planDate,
                   d.reason, d.respondedOn, d.headcountOn, d.lateReason,
                   (select count(*) from Commitment k
                     where k.campaignId = d.campaignId and k.organisationId = d.organisationId)
              from Participation d
              join Campaign c on c.id = d.campaignId
              left join OrganisationNameRow n on n.organisationId = d.organisationId
                   and n.borneFrom <= c.startsOn and c.startsOn < n.borneBefore
            """;

    private static final String PAGE = ROWS + """
             where d.campaignId = :campaignId
               and (:status is null or d.status = :status)
               and (coalesce(n.name, ''), d.organisationId) > (:afterName, :afterId)
             order by coalesce(n.name, ''), d.organisationId
            """;

    private static final String ONE = ROWS + "where d.campaignId = :campaignId and d.organisationId = :organisationId";

    /** A campaign belongs to every year that it runs in. */
    private static final String IN_YEAR = ROWS + """
             where d.organisationId = :organisationId and c.status <> DRAFT
               and c.startsOn <= :last and c.endsOn >= :first
             order by c.startsOn, c.id
            """;

    private static final String OF_CAMPAIGNS = ROWS + """
             where d.organisationId = :organisationId and c.status <> DRAFT and c.id in :campaignIds
            """;

    private static final String TAKING_PART = """
            select distinct d.organisationId from Participation d join Campaign c on c.id = d.campaignId
             where d.organisationId in :units and c.startsOn <= :last and c.endsOn >= :first
               and (d.status <> ADDRESSED
                    or c.level = GROUP and exists (select 1 from MembershipRow m
                                                    where m.groupYearId = :groupYear and m.organisationId = c.issuerId))
            """;

    ParticipationRepository() {
        super(Participation.class);
    }

    /** By the units' names, one beyond the limit. */
    List<Row> page(UUID campaignId, Participation.@Nullable Status status, @Nullable List<String> after, int limit) {
        var parameters = Parameters.with("campaignId", campaignId)
                .and("status", status)
                .and("afterName", after == null ? "" : after.get(0))
                .and("afterId", Cursor.id(after, 1));
        return find(PAGE, parameters.map()).project(Row.class).range(0, limit).list();
    }

    Optional<Row> find(UUID campaignId, UUID organisationId) {
        return find(ONE, Map.of("campaignId", campaignId, "organisationId", organisationId))
                .project(Row.class)
                .singleResultOptional();
    }

    /** A unit's participations in the campaigns that ran in a year, the earliest first. */
    List<Row> inYear(UUID organisationId, int year) {
        var parameters = Parameters.with("organisationId", organisationId)
                .and("first", LocalDate.of(year, 1, 1))
                .and("last", LocalDate.of(year, 12, 31));
        return find(IN_YEAR, parameters.map()).project(Row.class).list();
    }

    /** Which of these units answered a campaign that ran in a year, or are asked by one of their group's. */
    List<UUID> takingPart(UUID groupYearId, int year, Collection<UUID> units) {
        var parameters = Parameters.with("groupYear", groupYearId)
                .and("units", units)
                .and("first", LocalDate.of(year, 1, 1))
                .and("last", LocalDate.of(year, 12, 31));
        return find(TAKING_PART, parameters.map()).project(UUID.class).list();
    }

    /** A unit's participations in these campaigns, as far as they were launched and address it. */
    List<Row> of(UUID organisationId, Collection<UUID> campaignIds) {
        return find(OF_CAMPAIGNS, Map.of("organisationId", organisationId, "campaignIds", campaignIds))
                .project(Row.class)
                .list();
    }
}

package vn.thidua.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Reach;
import vn.thidua.http.Cursor;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

    /** A commitment with its person's name. */
    record Row(
            UUID id,
            UUID personId,
            String fullName,
            UUID organisationId,
            LocalDate committedOn,
            @Nullable String lateReason) {}

    private static final String PAGE = """
            select d.id, d.personId, p.fullName, d.organisationId, d.committedOn, d.lateReason
              from Commitment d
              join PersonRow p on p.id = d.personId
             where d.campaignId = :campaignId
               and (:organisationId is null or d.organisationId = :organisationId)
               and (d.committedOn, d.id) > (:afterDay, :afterId)
               and (%s)
             order by d.committedOn, d.id
            """;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** The first to commit first, one beyond the limit. */
    List<Row> page(
            UUID campaignId, @Nullable UUID organisationId, Reach reach, @Nullable List<String> after, int limit) {
        var all = reach.with("campaignId", campaignId)
                .with("organisationId", organisationId)
                .with("afterDay", after == null ? FIRST_DAY : Cursor.day(after, 0))
                .with("afterId", Cursor.id(after, 1));
        return find(PAGE.formatted(reach.condition()), all.parameters())
                .project(Row.class)
                .range(0, limit)
                .list();
    }

    /** Who of a unit committed to a campaign. */
    Set<UUID> people(UUID campaignId, UUID organisationId) {
        return people(
                "d.organisationId = :organisationId",
                Map.of("campaignId", campaignId, "organisationId", organisationId));
    }

    /** Which of these people committed to a campaign already, for whatever unit. */
    Set<UUID> committed(UUID campaignId, Collection<UUID> people) {
        return people("d.personId in :people", Map.of("campaignId", campaignId, "people", people));
    }

    /** Of which of these units people committed to a campaign that ran in a year. */
    List<UUID> unitsIn(int year, Collection<UUID> units) {
        return find(
                        """
                        select distinct d.organisationId from Commitment d join Campaign c on c.id = d.campaignId
                         where d.organisationId in :units and c.startsOn <= :last and c.endsOn >= :first
                        """,
                        Map.of(
                                "units", units,
                                "first", LocalDate.of(year, 1, 1),
                                "last", LocalDate.of(year, 12, 31)))
                .project(UUID.class)
                .list();
    }

    private Set<UUID> people(String condition, Map<String, Object> parameters) {
        return new HashSet<>(find(
                        "select d.personId from Commitment d where d.campaignId = :campaignId and " + condition,
                        parameters)
                .project(UUID.class)
                .list());
    }
}

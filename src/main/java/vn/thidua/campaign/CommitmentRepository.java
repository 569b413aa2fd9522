package vn.thidua.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

    /** A pledge with its person's name. */
    record Row(UUID id, UUID personId, String fullName, UUID organisationId, LocalDate committedOn) {}

    /** An office in a group's year reaches the members' pledges to campaigns that ran in it. */
    private static final String ROWS = """
            select k.id, k.person_id, p.full_name, k.organisation_id, k.committed_on
              from campaign_commitment k
              join person p on p.id = k.person_id
              join campaign c on c.id = k.campaign_id
             where k.campaign_id = :campaign
               and (cast(:unit as uuid) is null or k.organisation_id = :unit)
               and (:all or k.organisation_id = any(:units) or exists (
                    select 1 from group_member m join group_year y on y.id = m.group_year_id
                     where m.organisation_id = k.organisation_id and y.id = any(:years)
                       and y.year between extract(year from c.starts_on) and extract(year from c.ends_on)))
               and (k.committed_on, k.id) > (:afterDay, :afterId)
             order by k.committed_on, k.id
             limit :rows
            """;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final Session session;

    CommitmentRepository(Session session) {
        this.session = session;
    }

    /** The first to pledge first, one beyond the limit. */
    List<Row> page(
            UUID campaignId, @Nullable UUID organisationId, Scope scope, @Nullable List<String> after, int limit) {
        return session.createNativeQuery(ROWS, Tuple.class)
                .setParameter("campaign", campaignId)
                .setParameter("unit", organisationId, UUID.class)
                .setParameter("all", scope.everything())
                .setParameter("units", scope.organisations().toArray(UUID[]::new))
                .setParameter("years", scope.groupYears().toArray(UUID[]::new))
                .setParameter("afterDay", after == null ? FIRST_DAY : Cursor.day(after, 0))
                .setParameter("afterId", Cursor.id(after, 1))
                .setParameter("rows", limit + 1)
                .getResultStream()
                .map(CommitmentRepository::row)
                .toList();
    }

    /** Who of a unit pledged to a campaign. */
    Set<UUID> people(UUID campaignId, UUID organisationId) {
        return getEntityManager()
                .createQuery(
                        "select k.personId from Commitment k"
                                + " where k.campaignId = :campaign and k.organisationId = :unit",
                        UUID.class)
                .setParameter("campaign", campaignId)
                .setParameter("unit", organisationId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Which of these people pledged to a campaign already, for whatever unit. */
    Set<UUID> pledged(UUID campaignId, Collection<UUID> people) {
        return getEntityManager()
                .createQuery(
                        "select k.personId from Commitment k"
                                + " where k.campaignId = :campaign and k.personId in :people",
                        UUID.class)
                .setParameter("campaign", campaignId)
                .setParameter("people", people)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get("id", UUID.class),
                row.get("person_id", UUID.class),
                row.get("full_name", String.class),
                row.get("organisation_id", UUID.class),
                row.get("committed_on", LocalDate.class));
    }
}

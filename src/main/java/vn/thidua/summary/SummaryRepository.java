package vn.thidua.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.identity.Scope;
import vn.thidua.time.Days;

/** The figures, each kind in one statement for all the groups' years asked for. */
@ApplicationScoped
class SummaryRepository {

    private static final String HEADS = """
            select y.id, g.id as group_id, g.code, g.name, g.kind, y.year, y.registration_due_on,
                   coalesce(v.version, 0) as version, coalesce(v.changed_at, y.changed_at) as changed_at
              from group_year y
              join emulation_group g on g.id = y.group_id
              left join summary_version v on v.group_year_id = y.id
             where y.year = :year and (cast(:groupId as uuid) is null or g.id = :groupId)
               and (:everything or y.id in (:groupYears))
             order by g.code
            """;

    private static final String MEMBERS = """
            select m.group_year_id, m.organisation_id, m.office,
                   (select n.name from organisation_name n
                     where n.organisation_id = m.organisation_id
                     order by n.valid_from <= make_date(y.year, 1, 1) desc,
                              abs(n.valid_from - make_date(y.year, 1, 1)) limit 1) as name
              from group_member m join group_year y on y.id = m.group_year_id
             where m.group_year_id in (:ids)
             order by m.group_year_id, m.position
            """;

    private static final String CAMPAIGNS = """
            with recursive part as (
                select m.group_year_id, m.position, c.id as campaign_id, c.title, c.level, c.status, c.starts_on,
                       p.organisation_id, p.status as participation, p.headcount_on
                  from group_member m
                  join group_year y on y.id = m.group_year_id
                  join campaign_participation p on p.organisation_id = m.organisation_id
                  join campaign c on c.id = p.campaign_id and c.status <> 'DRAFT'
                       and c.starts_on <= make_date(y.year, 12, 31) and c.ends_on >= make_date(y.year, 1, 1)
                 where m.group_year_id in (:ids)
            ), below (member_id, id) as (
                select distinct organisation_id, organisation_id from part
                 union
                select b.member_id, o.id from below b join organisation o on o.parent_id = b.id
            ), heads as (
                select d.organisation_id, d.headcount_on, count(distinct s.person_id) as headcount
                  from (select distinct organisation_id, headcount_on from part where headcount_on is not null) d
                  join below b on b.member_id = d.organisation_id
                  join person_position s on s.organisation_id = b.id and s.valid_from <= d.headcount_on
                       and (s.valid_to is null or s.valid_to >= d.headcount_on)
                 group by d.organisation_id, d.headcount_on
            ), pledges as (
                select k.campaign_id, k.organisation_id, count(*) as committed
                  from campaign_commitment k
                 where (k.campaign_id, k.organisation_id) in (select campaign_id, organisation_id from part)
                 group by k.campaign_id, k.organisation_id
            )
            select part.group_year_id, part.campaign_id, part.title, part.level, part.status, part.organisation_id,
                   part.participation, coalesce(pledges.committed, 0) as committed,
                   coalesce(heads.headcount, 0) as headcount
              from part
              left join heads on heads.organisation_id = part.organisation_id
                   and heads.headcount_on = part.headcount_on
              left join pledges on pledges.campaign_id = part.campaign_id
                   and pledges.organisation_id = part.organisation_id
             order by part.group_year_id, part.starts_on, part.campaign_id, part.position
            """;

    private static final String AGREEMENTS = """
            select a.group_year_id, a.id, a.status, a.due_on,
                   count(s.id) filter (where cast(s.signed_at at time zone :zone as date) <= a.due_on) as on_time,
                   count(s.id) filter (where cast(s.signed_at at time zone :zone as date) > a.due_on) as late
              from agreement a left join agreement_signature s on s.agreement_id = a.id
             where a.group_year_id in (:ids) and a.status <> 'DRAFT'
             group by a.id
            """;

    private static final String REGISTRATIONS = """
            select r.group_year_id, r.organisation_id, e.award_code,
                   cast(r.submitted_at at time zone :zone as date) <= y.registration_due_on as on_time,
                   count(e.id) filter (where e.subject_type = 'INDIVIDUAL') as individuals,
                   count(e.id) filter (where e.subject_type = 'COLLECTIVE') as collectives
              from registration r
              join group_year y on y.id = r.group_year_id
              left join registration_entry e on e.registration_id = r.id
             where r.group_year_id in (:ids) and r.status in ('SUBMITTED', 'ACCEPTED', 'CONSOLIDATED')
             group by r.id, y.id, e.award_code
             order by r.group_year_id, e.award_code
            """;

    private static final ZoneId ZONE = Days.ZONE;

    private final Session session;

    SummaryRepository(Session session) {
        this.session = session;
    }

    /**
     * The groups' years in scope, with the versions of their summaries; the cheap part of a poll.
     */
    List<Tuple> heads(@Nullable UUID groupId, int year, Scope scope) {
        return session.createNativeQuery(HEADS, Tuple.class)
                .setParameter("groupId", groupId)
                .setParameter("year", year)
                .setParameter("everything", scope.everything())
                .setParameterList("groupYears", scope.groupYears())
                .getResultList();
    }

    List<Tuple> members(Collection<UUID> groupYears) {
        return rows(MEMBERS, groupYears, false);
    }

    List<Tuple> campaigns(Collection<UUID> groupYears) {
        return rows(CAMPAIGNS, groupYears, false);
    }

    List<Tuple> agreements(Collection<UUID> groupYears) {
        return rows(AGREEMENTS, groupYears, true);
    }

    List<Tuple> registrations(Collection<UUID> groupYears) {
        return rows(REGISTRATIONS, groupYears, true);
    }

    private List<Tuple> rows(String sql, Collection<UUID> groupYears, boolean zoned) {
        var query = session.createNativeQuery(sql, Tuple.class).setParameterList("ids", groupYears);
        return (zoned ? query.setParameter("zone", ZONE.getId()) : query).getResultList();
    }
}

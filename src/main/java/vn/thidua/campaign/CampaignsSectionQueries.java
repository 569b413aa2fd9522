package vn.thidua.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;
import vn.thidua.campaign.CampaignsSection.Item;
import vn.thidua.campaign.CampaignsSection.Member;
import vn.thidua.document.SummarySection;
import vn.thidua.organisation.OrganisationRef;

/**
 * The campaigns of groups' years, for their summaries: one row for each member that a campaign addresses. Where a unit
 * goes from one group to another within a year, a campaign counts where the unit belonged when it began.
 */
@ApplicationScoped
@Priority(400)
class CampaignsSectionQueries implements SummarySection<CampaignsSection> {

    private static final String PARTS = """
            with part as (
                select m.group_year_id, m.left_on, m.position, c.id as campaign_id, c.title, c.level, c.status, c.starts_on,
                       p.organisation_id, n.name, p.status as participation, p.headcount_on
                  from published.membership m
                  join published.group_year y on y.id = m.group_year_id
                  join campaign_participation p on p.organisation_id = m.organisation_id
                  join campaign c on c.id = p.campaign_id and c.status <> 'DRAFT'
                       and c.starts_on <= make_date(y.year, 12, 31) and c.ends_on >= make_date(y.year, 1, 1)
                       and greatest(c.starts_on, make_date(y.year, 1, 1)) >= m.member_from
                       and greatest(c.starts_on, make_date(y.year, 1, 1)) < m.member_before
                  left join lateral published.name_on(m.organisation_id, y.naming_day) n on true
                 where m.group_year_id in (:years) and (m.left_on is null or p.status <> 'ADDRESSED')
            ), asked as (
                select array_agg(organisation_id) as units, array_agg(headcount_on) as days
                  from (select distinct organisation_id, headcount_on from part where headcount_on is not null) as unit
            ), pledges as (
                select k.campaign_id, k.organisation_id, count(*) as committed
                  from campaign_commitment k
                 where (k.campaign_id, k.organisation_id) in (select campaign_id, organisation_id from part)
                 group by k.campaign_id, k.organisation_id
            )
            select part.group_year_id, part.campaign_id, part.title, part.level, part.status, part.organisation_id,
                   part.name, part.participation, coalesce(pledges.committed, 0) as committed,
                   coalesce(heads.headcount, 0) as headcount
              from part
              left join (select h.* from asked, published.headcounts(asked.units, asked.days) h) as heads
                   on heads.organisation_id = part.organisation_id and heads.day = part.headcount_on
              left join pledges on pledges.campaign_id = part.campaign_id
                   and pledges.organisation_id = part.organisation_id
             order by part.group_year_id, part.starts_on, part.campaign_id, part.left_on nulls first, part.position
            """;

    private final Session session;

    CampaignsSectionQueries(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public Map<UUID, CampaignsSection> of(Collection<UUID> groupYears) {
        var parts = session.createNativeQuery(PARTS, Tuple.class)
                .setParameterList("years", groupYears)
                .getResultStream()
                .collect(groupingBy(row -> row.get("group_year_id", UUID.class)));
        var sections = new HashMap<UUID, CampaignsSection>();
        groupYears.forEach(year -> sections.put(year, section(parts.getOrDefault(year, List.of()))));
        return sections;
    }

    private static CampaignsSection section(List<Tuple> parts) {
        var items = parts.stream()
                .collect(groupingBy(row -> row.get("campaign_id", UUID.class), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(CampaignsSectionQueries::item)
                .toList();
        return new CampaignsSection(items.size(), items);
    }

    private static Item item(List<Tuple> parts) {
        var campaign = parts.get(0);
        var members = parts.stream().map(CampaignsSectionQueries::member).toList();
        long committed = members.stream().mapToLong(Member::committed).sum();
        long headcount = members.stream().mapToLong(Member::headcount).sum();
        return new Item(
                campaign.get("campaign_id", UUID.class),
                campaign.get("title", String.class),
                campaign.get("level", String.class),
                campaign.get("status", String.class),
                (int) members.stream()
                        .filter(member -> member.status().equals(Participation.Status.ACCEPTED.name()))
                        .count(),
                committed,
                headcount,
                CommitmentRate.percent(committed, headcount),
                members);
    }

    private static Member member(Tuple row) {
        long committed = row.get("committed", Long.class);
        long headcount = row.get("headcount", Long.class);
        return new Member(
                new OrganisationRef(row.get("organisation_id", UUID.class), row.get("name", String.class)),
                row.get("participation", String.class),
                committed,
                headcount,
                CommitmentRate.percent(committed, headcount));
    }

    @Override
    public List<Total<CampaignsSection>> totals() {
        return List.of(
                new Total<>("answersExpected", section -> answers(section, status -> true)),
                new Total<>("answersMissing", section -> answers(section, Participation.Status.ADDRESSED::equals)));
    }

    private static int answers(CampaignsSection section, Predicate<Participation.Status> counted) {
        return (int) section.items().stream()
                .flatMap(item -> item.byOrganisation().stream())
                .filter(member -> counted.test(Participation.Status.valueOf(member.status())))
                .count();
    }

    @Override
    public List<Link> links(Year year, CampaignsSection section) {
        return List.of(new Link("campaigns", "/v1/campaigns?year=" + year.year()));
    }
}

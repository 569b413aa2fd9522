package vn.thidua.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.ranking.RankingView;
import vn.thidua.summary.SummaryView.Agreement;
import vn.thidua.summary.SummaryView.Campaign;
import vn.thidua.summary.SummaryView.Campaigns;
import vn.thidua.summary.SummaryView.Group;
import vn.thidua.summary.SummaryView.Members;
import vn.thidua.summary.SummaryView.Participation;
import vn.thidua.summary.SummaryView.Rank;
import vn.thidua.summary.SummaryView.Ranking;
import vn.thidua.summary.SummaryView.Registrations;
import vn.thidua.summary.SummaryView.Title;
import vn.thidua.summary.SummaryView.Unit;

/** Puts the rows of one group's year together. */
final class SummaryAssembly {

    private final Tuple head;
    private final Map<UUID, OrganisationRef> names = new HashMap<>();
    private final List<Tuple> members;

    SummaryAssembly(Tuple head, List<Tuple> members) {
        this.head = head;
        this.members = members;
        members.forEach(row -> {
            var id = row.get("organisation_id", UUID.class);
            names.put(id, new OrganisationRef(id, row.get("name", String.class)));
        });
    }

    SummaryView view(
            List<Tuple> campaigns, List<Tuple> agreements, List<Tuple> registrations, @Nullable RankingView ranking) {
        var agreement = agreements.isEmpty() ? null : agreement(agreements.get(0));
        return new SummaryView(
                new Group(
                        head.get("group_id", UUID.class),
                        head.get("code", String.class),
                        head.get("name", String.class),
                        head.get("kind", String.class)),
                head.get("year", Integer.class),
                head.get("changed_at", Instant.class),
                head.get("version", Long.class),
                members(),
                campaigns(campaigns),
                agreement,
                registrations(registrations),
                ranking(ranking),
                links(agreement));
    }

    private static Ranking ranking(@Nullable RankingView ranking) {
        return ranking == null
                ? new Ranking(RankingView.Status.PROVISIONAL.name(), List.of())
                : new Ranking(
                        ranking.status().name(),
                        ranking.items().stream().map(SummaryAssembly::rank).toList());
    }

    private static Rank rank(RankingView.Item item) {
        return new Rank(item.rank(), item.organisation(), item.total(), item.percent(), item.ratingClass());
    }

    private Members members() {
        var heads = holding("HEAD");
        return new Members(members.size(), heads.isEmpty() ? null : heads.get(0), holding("DEPUTY"));
    }

    private List<OrganisationRef> holding(String office) {
        return members.stream()
                .filter(row -> row.get("office", String.class).equals(office))
                .map(this::organisation)
                .toList();
    }

    private Campaigns campaigns(List<Tuple> rows) {
        var items = rows.stream()
                .collect(groupingBy(row -> row.get("campaign_id", UUID.class), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(this::campaign)
                .toList();
        return new Campaigns(items.size(), items);
    }

    private Campaign campaign(List<Tuple> rows) {
        var campaign = rows.get(0);
        var parts = rows.stream()
                .map(row -> new Participation(
                        organisation(row),
                        row.get("participation", String.class),
                        row.get("committed", Long.class),
                        row.get("headcount", Long.class),
                        rate(row.get("committed", Long.class), row.get("headcount", Long.class))))
                .toList();
        long committed = parts.stream().mapToLong(Participation::committed).sum();
        long headcount = parts.stream().mapToLong(Participation::headcount).sum();
        return new Campaign(
                campaign.get("campaign_id", UUID.class),
                campaign.get("title", String.class),
                campaign.get("level", String.class),
                campaign.get("status", String.class),
                (int) parts.stream()
                        .filter(part -> part.status().equals("ACCEPTED"))
                        .count(),
                committed,
                headcount,
                rate(committed, headcount),
                parts);
    }

    private Agreement agreement(Tuple row) {
        int onTime = row.get("on_time", Long.class).intValue();
        int late = row.get("late", Long.class).intValue();
        return new Agreement(
                row.get("id", UUID.class),
                row.get("status", String.class),
                row.get("due_on", LocalDate.class),
                members.size(),
                onTime,
                late,
                members.size() - onTime - late);
    }

    private Registrations registrations(List<Tuple> rows) {
        var byUnit = rows.stream()
                .collect(groupingBy(row -> row.get("organisation_id", UUID.class), LinkedHashMap::new, toList()));
        var units = members.stream()
                .map(row -> byUnit.get(row.get("organisation_id", UUID.class)))
                .filter(found -> found != null)
                .map(this::unit)
                .toList();
        return new Registrations(
                members.size(),
                units.size(),
                (int) units.stream().filter(Unit::onTime).count(),
                titles(rows),
                units);
    }

    private Unit unit(List<Tuple> rows) {
        return new Unit(
                organisation(rows.get(0)),
                rows.get(0).get("on_time", Boolean.class),
                sum(rows, "individuals"),
                sum(rows, "collectives"));
    }

    private static List<Title> titles(List<Tuple> rows) {
        return rows.stream()
                .filter(row -> row.get("award_code", String.class) != null)
                .collect(groupingBy(row -> row.get("award_code", String.class), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(title -> new Title(
                        title.getKey(), sum(title.getValue(), "individuals"), sum(title.getValue(), "collectives")))
                .toList();
    }

    private Map<String, String> links(@Nullable Agreement agreement) {
        var group = "/v1/groups/" + head.get("group_id", UUID.class);
        var year = group + "/years/" + head.get("year", Integer.class);
        var query = "?groupId=" + head.get("group_id", UUID.class) + "&year=" + head.get("year", Integer.class);
        var links = new LinkedHashMap<String, String>();
        links.put("self", year + "/summary");
        links.put("group", group);
        links.put("members", year);
        links.put("campaigns", "/v1/campaigns?year=" + head.get("year", Integer.class));
        if (agreement != null) {
            links.put("agreement", "/v1/agreements/" + agreement.id());
            links.put("signatures", "/v1/agreements/" + agreement.id() + "/signatures");
        }
        links.put("registrations", "/v1/registrations" + query);
        links.put("ranking", year + "/ranking");
        links.put("scoreSheets", "/v1/score-sheets" + query);
        return links;
    }

    private OrganisationRef organisation(Tuple row) {
        return names.get(row.get("organisation_id", UUID.class));
    }

    private static long sum(List<Tuple> rows, String column) {
        return rows.stream().mapToLong(row -> row.get(column, Long.class)).sum();
    }

    private static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}

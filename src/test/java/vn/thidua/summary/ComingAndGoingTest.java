package vn.thidua.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.TestTime;

/** Group years with members coming and going: whatever happens, the figures are the records'. */
@QuarkusTest
class ComingAndGoingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEPS = 60;

    /** What a group's summary should say, from the tables alone; each expected figure is a set, none a difference. */
    private static final String FIGURES = """
            with here as (select organisation_id as unit, left_on from group_member where group_year_id = '%1$s'),
            signed as (select s.organisation_id as unit,
                              (s.signed_at at time zone 'Asia/Ho_Chi_Minh')::date <= a.due_on as on_time
                         from agreement_signature s join agreement a on a.id = s.agreement_id
                        where a.group_year_id = '%1$s'),
            registered as (select r.id, r.organisation_id as unit,
                                  (r.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date <= y.registration_due_on as on_time
                             from registration r join group_year y on y.id = r.group_year_id
                            where y.id = '%1$s' and r.status in ('SUBMITTED', 'ACCEPTED', 'CONSOLIDATED')),
            scored as (select organisation_id as unit from score_sheet where group_year_id = '%1$s' and status <> 'OPEN'),
            present as (select unit from here where left_on is null)
            select json_build_object(
                'members', (select count(*) from present),
                'left', (select count(*) from here where left_on is not null),
                'signedOnTime', (select count(*) from signed where on_time),
                'signedLate', (select count(*) from signed where not on_time),
                'signaturesMissing', (select count(*) from (select unit from present except select unit from signed) u),
                'signaturesExpected', (select count(*) from (select unit from present union select unit from signed) u),
                'registrationsSubmitted', (select count(*) from registered),
                'registrationsOnTime', (select count(*) from registered where on_time),
                'registrationsMissing',
                    (select count(*) from (select unit from present except select unit from registered) u),
                'registrationsExpected',
                    (select count(*) from (select unit from present union select unit from registered) u),
                'collectives', (select count(*) from registration_entry e join registered r on r.id = e.registration_id),
                'sheetsSubmitted', (select count(*) from scored),
                'sheetsMissing', (select count(*) from (select unit from present except select unit from scored) u),
                'sheetsExpected', (select count(*) from (select unit from present union select unit from scored) u))
            """;

    /** Where each unit was when the campaign began decides where its part counts. */
    private static final String PARTS = """
            with home as (
                select distinct on (m.organisation_id) m.organisation_id as unit, m.group_year_id, m.left_on
                  from group_member m
                  join group_year y on y.id = m.group_year_id and y.year = %2$d
                  join emulation_group g on g.id = y.group_id and g.kind = 'REGION'
                 where m.left_on is null or m.left_on > '%3$s'
                 order by m.organisation_id, m.left_on nulls last, m.id)
            select json_build_object(
                'answersExpected', count(*),
                'answersMissing', count(*) filter (where p.status = 'ADDRESSED'),
                'participants', count(*) filter (where p.status = 'ACCEPTED'),
                'committed', coalesce(sum((select count(*) from campaign_commitment k
                                            where k.organisation_id = p.organisation_id
                                              and k.campaign_id = p.campaign_id)), 0))
              from home h join campaign_participation p on p.organisation_id = h.unit
             where h.group_year_id = '%1$s' and (h.left_on is null or p.status <> 'ADDRESSED')
            """;

    @AfterEach
    void the_time_is_nobodys() {
        TestTime.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {20230101, 7, 2024})
    void no_figure_is_ever_negative_and_all_equal_the_records(long seed) throws Exception {
        Database.execute("update group_year set year = year + 60 where year = " + ComingAndGoing.YEAR);
        TestTime.set(ComingAndGoing.YEAR + "-09-15T03:00:00Z");
        var world = new ComingAndGoing(seed);
        for (int step = 0; step < STEPS; step++) {
            if (step == STEPS / 2) {
                TestTime.set(ComingAndGoing.YEAR + "-10-20T03:00:00Z");
            }
            check(world, "seed " + seed + ", step " + step + ": " + world.step());
        }
        assertThat(world.seen).contains("drop", "drop refused", "join", "back", "leave", "head leaves");
    }

    private static void check(ComingAndGoing world, String after) throws Exception {
        var sums = new LinkedHashMap<String, Long>();
        for (var region : world.regions) {
            var summary = read(world, region.address() + "/summary");
            noneIsNegative(summary, after);
            var expected = expected(region.id());
            assertThat(figures(summary)).as(after).isEqualTo(expected);
            assertThat(summary.at("/agreement/status").asText())
                    .as(after)
                    .isEqualTo(expected.get("signaturesMissing") == 0 ? "SIGNED" : "OPEN");
            add(sums, expected);
        }
        add(sums, expected(world.unmoved.groupYear));
        var totals = read(world, "/v1/summaries?year=" + ComingAndGoing.YEAR).path("totals");
        noneIsNegative(totals, after);
        sums.keySet().retainAll(names(totals));
        assertThat(sums).as(after).hasSize(14);
        sums.forEach((name, sum) -> assertThat(totals.path(name).asLong())
                .as(after + ": total " + name)
                .isEqualTo(sum));
        assertThat(totals.at("/registrationsByTitle/0/collectives").asLong())
                .as(after)
                .isEqualTo(totals.path("registrationsSubmitted").asLong());
    }

    private static Map<String, Long> expected(String groupYear) throws Exception {
        var all = longs(Database.value(FIGURES.formatted(groupYear)));
        all.putAll(
                longs(Database.value(PARTS.formatted(groupYear, ComingAndGoing.YEAR, ComingAndGoing.CAMPAIGN_FROM))));
        return all;
    }

    private static Map<String, Long> figures(JsonNode summary) {
        var all = new LinkedHashMap<String, Long>();
        all.put("members", summary.at("/members/count").asLong());
        all.put("left", (long) summary.at("/members/left").size());
        all.put("signedOnTime", summary.at("/agreement/signedOnTime").asLong());
        all.put("signedLate", summary.at("/agreement/signedLate").asLong());
        all.put("signaturesMissing", summary.at("/agreement/missing").asLong());
        all.put("signaturesExpected", summary.at("/agreement/members").asLong());
        all.put("registrationsSubmitted", summary.at("/registrations/submitted").asLong());
        all.put("registrationsOnTime", summary.at("/registrations/onTime").asLong());
        all.put("registrationsMissing", summary.at("/registrations/missing").asLong());
        all.put("registrationsExpected", summary.at("/registrations/expected").asLong());
        all.put(
                "collectives",
                summary.at("/registrations/byTitle/0/collectives").asLong());
        all.put("sheetsSubmitted", summary.at("/scoreSheets/submitted").asLong());
        all.put("sheetsMissing", summary.at("/scoreSheets/missing").asLong());
        all.put("sheetsExpected", summary.at("/scoreSheets/expected").asLong());
        var parts = summary.at("/campaigns/items/0/byOrganisation");
        var asked = parts.findValuesAsText("status").stream()
                .filter("ADDRESSED"::equals)
                .count();
        all.put("answersExpected", (long) parts.size());
        all.put("answersMissing", asked);
        all.put("participants", summary.at("/campaigns/items/0/participants").asLong());
        all.put("committed", summary.at("/campaigns/items/0/committed").asLong());
        return all;
    }

    private static JsonNode read(ComingAndGoing world, String address) throws Exception {
        return JSON.readTree(Api.as(world.ministry)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static void noneIsNegative(JsonNode node, String after) {
        assertThat(node.isNumber() && node.asDouble() < 0)
                .as(after + ": " + node)
                .isFalse();
        node.forEach(part -> noneIsNegative(part, after));
    }

    private static Map<String, Long> longs(String json) throws Exception {
        var all = new LinkedHashMap<String, Long>();
        JSON.readTree(json)
                .properties()
                .forEach(one -> all.put(one.getKey(), one.getValue().asLong()));
        return all;
    }

    private static void add(Map<String, Long> sums, Map<String, Long> more) {
        more.forEach((name, figure) -> sums.merge(name, figure, Long::sum));
    }

    private static Set<String> names(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

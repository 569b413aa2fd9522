package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.scoresheet.FullYear;

/**
 * The ranking of the API against a query of its own that starts from the raw entries: it knows neither the pointers to
 * the current scores nor a line of the code that ranks. What ranks, {@link RankingDefinitionTest} tries on many more.
 */
@QuarkusTest
class RandomRankingsTest {

    private static final long SEED = 20_231_012L;
    private static final int DATA_SETS = 8;

    private static final String INDEPENDENT = """
            with spoken as (
                select distinct on (e.score_sheet_id, e.code) e.score_sheet_id, e.code, e.points, e.not_applicable
                  from score_entry e join score_sheet s on s.id = e.score_sheet_id
                 where s.group_year_id = '%1$s' and s.status <> 'OPEN'
                 order by e.score_sheet_id, e.code, e.at desc, e.id desc
            ), leaf as (
                select c.criteria_set_id, c.code, c.max_score, c.not_applicable_policy
                  from criterion c where c.criteria_set_id = '%2$s' and c.ladder is not null
            ), item as (
                select i ->> 'code' as code, i ->> 'kind' as kind
                  from criteria_set s, jsonb_array_elements(s.adjustments -> 'items') i where s.id = '%2$s'
            ), scored as (
                select s.organisation_id, s.submitted_at,
                       (select sum(l.max_score) from leaf l
                         where not exists (select 1 from spoken p
                                            where p.score_sheet_id = s.id and p.code = l.code and p.not_applicable
                                              and l.not_applicable_policy = 'EXCLUDE_FROM_BASE')) as base,
                       greatest(0,
                           (select coalesce(sum(p.points), 0) from spoken p join leaf l using (code)
                             where p.score_sheet_id = s.id)
                           + least(3, (select coalesce(sum(p.points), 0) from spoken p join item i using (code)
                                        where p.score_sheet_id = s.id and i.kind = 'BONUS'))
                           - (select coalesce(sum(p.points), 0) from spoken p join item i using (code)
                               where p.score_sheet_id = s.id and i.kind = 'PENALTY')) as total,
                       (select coalesce(sum(p.points), 0) from spoken p
                         where p.score_sheet_id = s.id and p.code = 'A.1') as first
                  from score_sheet s where s.group_year_id = '%1$s' and s.status <> 'OPEN'
            )
            select rank() over (order by total / base::numeric(30, 20) desc, first desc) as rank,
                   organisation_id, total, round(total * 100 / base, 2) as percent,
                   case when total * 100 >= 90 * base then 'TOT' else 'YEU' end as class
              from scored order by 1, 2
            """;

    @Inject
    AgroalDataSource database;

    private final Random random = new Random(SEED);
    private FullYear world;
    private final Map<String, String> tags = new HashMap<>();

    @BeforeEach
    void a_year_of_its_own() {
        world = new FullYear(4);
    }

    @Test
    void a_ranking_recomputed_from_raw_entries_equals_the_apis() throws SQLException {
        var set = world.published(world.small());
        var sheets = world.opened(set);
        for (int i = 0; i < sheets.size(); i++) {
            world.bring(i, sheets.get(i), "SUBMITTED");
        }
        for (int dataSet = 0; dataSet < DATA_SETS; dataSet++) {
            for (int i = dataSet % 2; i < sheets.size(); i += 2) {
                change(i, sheets.get(i));
            }
            assertThat(told(set)).as("data set " + dataSet).isEqualTo(recomputed(set));
        }
    }

    /** The province says something random of each leaf; now and then the sheet goes back and forth. */
    private void change(int unit, String sheet) {
        if (random.nextInt(4) == 0) {
            world.giveBack(world.ministry, sheet, "OPEN").then().statusCode(200);
            world.bring(unit, sheet, "SUBMITTED");
            tags.remove(sheet);
        }
        var all = new ArrayList<String>();
        for (var code : List.of("A.1", "A.2", "A.3", "A.4", "C.1", "D.1")) {
            if (random.nextInt(4) > 0) {
                all.add("{\"code\": \"%s\", \"figures\": {%s}, \"varianceReason\": \"Số ngẫu nhiên\"}"
                        .formatted(code, figures(code)));
            }
        }
        if (!all.isEmpty()) {
            tags.put(sheet, assessed(unit, sheet, String.join(",", all)));
        }
    }

    /** The sheet's new tag, which spares reading the sheet before the next change. */
    private String assessed(int unit, String sheet, String assessments) {
        var tag = tags.computeIfAbsent(
                sheet, now -> Api.as(world.ministry).get(now).then().extract().header("ETag"));
        return Api.as(world.provinces.get(unit))
                .header("If-Match", tag)
                .body("{\"assessments\": [" + assessments + "]}")
                .put(sheet + "/assessments")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private String figures(String code) {
        if (code.startsWith("A") && random.nextInt(5) == 0) {
            return "\"notApplicable\": true";
        }
        return switch (code) {
            case "A.1" -> "\"numerator\": " + 40 * random.nextInt(4) + ", \"denominator\": 100";
            case "A.2" -> "\"done\": " + random.nextBoolean();
            case "D.1" -> "\"count\": " + random.nextInt(2);
            default -> "\"count\": " + random.nextInt(4);
        };
    }

    private List<String> told(String set) {
        List<Map<String, Object>> items = Api.as(world.ministry)
                .get("/v1/groups/" + world.group + "/years/" + world.year + "/rankings/" + set)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(item -> row(
                        item.get("rank"),
                        ((Map<?, ?>) item.get("organisation")).get("id"),
                        item.get("total"),
                        item.get("percent"),
                        item.get("ratingClass")))
                .sorted()
                .toList();
    }

    private List<String> recomputed(String set) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery(INDEPENDENT.formatted(world.groupYear, set))) {
            while (found.next()) {
                rows.add(row(
                        found.getInt(1),
                        found.getString(2),
                        found.getBigDecimal(3),
                        found.getBigDecimal(4),
                        found.getString(5)));
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String row(Object rank, Object unit, Object total, Object percent, Object ratingClass) {
        return rank + " " + unit + " " + plain(total) + " " + plain(percent) + " " + ratingClass;
    }

    private static String plain(Object number) {
        return new BigDecimal(number.toString()).setScale(2).toPlainString();
    }
}

package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.rule.Contender;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.criteria.rule.Ladder;
import vn.thidua.criteria.rule.Placement;
import vn.thidua.criteria.rule.Ranking;

/** The demo year's scores as they stand in the database, ranked by the demo year's own rules. */
@QuarkusTest
class DemoScoresTest {

    private static final String LOADED = """
            select s.organisation_id, l.code, e.points, s.submitted_at
              from score_sheet s join score_leaf l on l.score_sheet_id = s.id
              join score_entry e on e.id = l.score_entry_id
             where s.group_year_id = '%s' and e.stage = 'SELF' and s.criteria_set_id = '%%s'
            """.formatted(DemoReference.id("group-year/kv1-2023"));

    @Inject
    DataSource database;

    @Test
    void the_seven_so_tu_phap_rank_from_191_25_to_168() throws SQLException {
        assertThat(ranking(DemoCriteria.ALL.get(0)))
                .containsExactly(
                        "1 stp-laocai 191.25 XUAT_SAC",
                        "2 stp-sonla 188.50 TOT",
                        "3 stp-laichau 183.00 TOT",
                        "4 stp-caobang 179.75 KHA",
                        "5 stp-dienbien 176.40 KHA",
                        "6 stp-langson 170.50 KHA",
                        "7 stp-hagiang 168.00 KHA");
    }

    @Test
    void the_seven_enforcement_offices_rank_from_95_50_to_69_50_with_one_tie_decided_and_one_shared()
            throws SQLException {
        assertThat(ranking(DemoCriteria.ALL.get(1)))
                .containsExactlyInAnyOrder(
                        "1 thads-laocai 95.50 XUAT_SAC",
                        "2 thads-sonla 91.50 TOT",
                        "3 thads-dienbien 89.00 KHA",
                        "3 thads-caobang 89.00 KHA",
                        "5 thads-laichau 85.50 KHA by A",
                        "6 thads-langson 85.50 KHA by A",
                        "7 thads-hagiang 69.50 TRUNG_BINH");
    }

    @Test
    void every_leaf_of_every_unit_has_its_self_score() throws SQLException {
        assertThat(contenders(DemoCriteria.ALL.get(0)).values())
                .hasSize(7)
                .allSatisfy(unit -> assertThat(unit.points()).hasSize(104));
        assertThat(contenders(DemoCriteria.ALL.get(1)).values())
                .hasSize(7)
                .allSatisfy(unit -> assertThat(unit.points()).hasSize(10));
    }

    @Test
    void figures_and_ladders_are_stored_as_the_engine_reads_them() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                                select c.ladder, e.figures, e.points, c.max_score
                                  from score_sheet s join score_leaf l on l.score_sheet_id = s.id
                                  join score_entry e on e.id = l.score_entry_id
                                  join criterion c on c.criteria_set_id = s.criteria_set_id and c.code = l.code
                                 where s.id = '%s' and not e.not_applicable
                                """.formatted(DemoReference.id("sheet/2023/stp-hagiang")))) {
            var checked = 0;
            while (rows.next()) {
                var ladder = DemoFile.JSON.readValue(rows.getString(1), Ladder.class);
                var figures = DemoFile.JSON.readValue(rows.getString(2), Figures.class);
                assertThat(ladder.score(rows.getBigDecimal(4), figures).points())
                        .isEqualTo(rows.getBigDecimal(3));
                checked++;
            }
            assertThat(checked).isEqualTo(104);
        }
    }

    @Test
    void what_is_below_full_marks_or_does_not_apply_gives_its_reason_and_what_needs_evidence_names_it()
            throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var bare = statement.executeQuery("""
                                select count(*) filter (where (e.points < c.max_score or e.not_applicable)
                                                              and e.variance_reason is null),
                                       count(*) filter (where c.evidence_required and e.evidence is null)
                                  from score_sheet s join score_entry e on e.score_sheet_id = s.id
                                  join criterion c on c.criteria_set_id = s.criteria_set_id and c.code = e.code
                                 where s.group_year_id = '%s' and e.author like '%%.officer'
                                """.formatted(DemoReference.id("group-year/kv1-2023")))) {
            bare.next();
            assertThat(List.of(bare.getInt(1), bare.getInt(2))).containsExactly(0, 0);
        }
    }

    private List<String> ranking(DemoCriteria set) throws SQLException {
        var names = new HashMap<UUID, String>();
        for (var sheet : DemoFile.rows("score_sheet.csv")) {
            var unit = sheet.get("organisation_id").substring("@org/".length());
            names.put(DemoReference.id("org/" + unit), unit);
        }
        return Ranking.of(set.tree(), contenders(set).values()).stream()
                .map(standing -> line(names.get(standing.unit()), standing))
                .toList();
    }

    private static String line(String unit, Placement standing) {
        var tieBreak = standing.tieBreak();
        return "%d %s %s %s%s"
                .formatted(
                        standing.rank(),
                        unit,
                        standing.total(),
                        standing.ratingClass().code(),
                        tieBreak == null ? "" : " by " + tieBreak.code());
    }

    private Map<UUID, Contender> contenders(DemoCriteria set) throws SQLException {
        var points = new LinkedHashMap<UUID, Map<String, BigDecimal>>();
        var submitted = new HashMap<UUID, Instant>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        LOADED.formatted(DemoReference.id(set.id().substring(1))))) {
            while (rows.next()) {
                var unit = rows.getObject(1, UUID.class);
                points.computeIfAbsent(unit, key -> new HashMap<>()).put(rows.getString(2), rows.getBigDecimal(3));
                submitted.put(unit, rows.getObject(4, OffsetDateTime.class).toInstant());
            }
        }
        var contenders = new LinkedHashMap<UUID, Contender>();
        points.keySet()
                .forEach(unit ->
                        contenders.put(unit, new Contender(unit, points.get(unit), Set.of(), submitted.get(unit))));
        return contenders;
    }
}

package vn.thidua.scoresheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Database;
import vn.thidua.criteria.Editions;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.demo.DemoReference;

/** What the demo year's units said of themselves by hand is what the demo year's records say. */
@QuarkusTest
class DemoSourcesTest {

    private static final UUID GROUP_YEAR = DemoReference.id("group-year/kv1-2023");

    /** What a unit said of a leaf, by hand. */
    private record Said(UUID set, UUID unit, String code, Figures figures, BigDecimal points) {}

    @Inject
    FigureSources sources;

    @Inject
    Editions editions;

    @Inject
    ObjectMapper json;

    @Test
    void the_records_come_to_the_points_that_fourteen_units_gave_themselves() throws Exception {
        var said = said();
        assertThat(said).hasSize(28);
        for (var one : said) {
            var tree = editions.get(one.set).tree();
            var leaf = tree.leaf(one.code).orElseThrow();
            var told = sources.of(GROUP_YEAR, one.unit, tree).get(one.code);
            assertThat(told.kind()).isEqualTo(leaf.source().kind());
            assertThat(leaf.score(told.figures()).points()).as(one.toString()).isEqualTo(one.points);
            if (one.points.compareTo(leaf.maxScore()) < 0) {
                assertThat(told.figures()).as(one.toString()).isEqualTo(one.figures);
            }
        }
    }

    private List<Said> said() throws SQLException, JsonProcessingException {
        var said = new ArrayList<Said>();
        try (var connection = Database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                                select s.criteria_set_id, s.organisation_id, e.code, e.figures, e.points
                                  from score_sheet s join score_entry e on e.score_sheet_id = s.id
                                  join criterion c on c.criteria_set_id = s.criteria_set_id and c.code = e.code
                                 where s.group_year_id = '%s' and c.source is not null and e.stage = 'SELF'
                                """.formatted(GROUP_YEAR))) {
            while (rows.next()) {
                said.add(new Said(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getString(3),
                        json.readValue(rows.getString(4), Figures.class),
                        rows.getBigDecimal(5)));
            }
        }
        return said;
    }
}

package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;

/** Whom a set is for, as a table in a file says it. */
@QuarkusTest
class AudienceTablesTest extends TablesOfAYear {

    @Test
    void a_table_says_whom_the_set_is_for() throws JsonProcessingException {
        var body = world.smallFor("ENFORCEMENT_OFFICE", "JUSTICE_DEPARTMENT")
                .replaceFirst("\\{", "{\"groupIds\": [\"" + world.group + "\"],");
        var set = SETS + "/" + world.drafted(body);
        for (var again : new String[] {imported(CSV, exported(set, "csv")), imported(XLSX, exported(set, "xlsx"))}) {
            assertThat(content(again)).isEqualTo(content(set));
            Api.as(world.ministry)
                    .get(again)
                    .then()
                    .body("unitKinds", contains("JUSTICE_DEPARTMENT", "ENFORCEMENT_OFFICE"))
                    .body("groupIds", contains(world.group));
        }
    }

    @Test
    void a_table_without_the_columns_is_for_every_kind_that_is_scored() {
        Api.as(world.ministry)
                .get(imported(CSV, small().getBytes(StandardCharsets.UTF_8)))
                .then()
                .body("unitKinds.size()", equalTo(4));
    }

    @Test
    void kinds_and_groups_that_cannot_be_read_are_named_in_their_cells() {
        var table = small().replace(",penaltyCap,provenance", ",penaltyCap,provenance,unitKinds,groupIds")
                .replace(",5,,,test", ",5,,,test,JUSTICE_DEPARTMENT THADS,%s KV1".formatted(world.group));
        refused(
                table,
                "/lines/2/unitKinds Line 2, column unitKinds: one of these is expected: MINISTRY, MINISTRY_DEPARTMENT,"
                        + " PROVINCE_COMMITTEE, JUSTICE_DEPARTMENT, ENFORCEMENT_OFFICE, DIVISION, SERVICE_UNIT.",
                "/lines/2/groupIds Line 2, column groupIds: nothing but ids of groups (UUIDs) is expected, with spaces"
                        + " between them.");
        refused(
                table.replace(" THADS", " DIVISION")
                        .replace(world.group + " KV1", "00000000-0000-0000-0000-000000000001"),
                "/lines/2/unitKinds Line 2, column unitKinds: Units of this kind are not scored; these are:"
                        + " MINISTRY_DEPARTMENT, JUSTICE_DEPARTMENT, ENFORCEMENT_OFFICE, SERVICE_UNIT.",
                "/lines/2/groupIds Line 2, column groupIds: There is no such group.");
    }
}

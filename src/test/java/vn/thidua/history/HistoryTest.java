package vn.thidua.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;

@QuarkusTest
class HistoryTest {

    /** The bytes of files never change; the hash that names them is in the history. */
    @Test
    void every_table_of_the_domain_keeps_its_history() {
        var forgotten = Database.value("""
                        select string_agg(c.relname, ', ') from pg_class c
                         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                           and c.relname not in ('history_entry', 'idempotency_key', 'flyway_schema_history',
                                                 'summary_version', 'attachment_chunk')
                           and not exists (select 1 from pg_trigger t
                                            where t.tgrelid = c.oid and t.tgname = 'keep_history')
                        """);
        assertThat(forgotten).isNull();
    }

    @Test
    void a_change_is_recorded_with_who_and_in_which_request() {
        var admin = Fixture.subject("ADMIN");
        var id = Api.as(admin)
                .header("X-Request-Id", "history-1")
                .body("""
                                {"subject": "recorded", "role": "STAFF", "organisationId": "%s", "from": "%s"}
                                """.formatted(Fixture.MINISTRY, "2024-05-02"))
                .post("/v1/grants")
                .<String>path("id");
        Api.as(admin)
                .header("If-Match", "\"0\"")
                .header("X-Request-Id", "history-2")
                .body("{\"to\": \"2999-12-31\"}")
                .put("/v1/grants/" + id)
                .then()
                .statusCode(200);
        var first = Api.as(admin).queryParam("limit", 1).get("/v1/grants/" + id + "/history");
        first.then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].operation", equalTo("INSERT"))
                .body("items[0].actor", equalTo(admin))
                .body("items[0].requestId", equalTo("history-1"))
                .body("items[0].new.subject", equalTo("recorded"));
        Api.as(admin)
                .urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("$", not(hasKey("next")))
                .body("items[0].operation", equalTo("UPDATE"))
                .body("items[0].requestId", equalTo("history-2"))
                .body("items[0].table", equalTo("role_grant"))
                .body("items[0].old.valid_to", equalTo(null))
                .body("items[0].new.valid_to", equalTo("2999-12-31"));
    }

    @Test
    void sql_that_passes_the_service_by_is_recorded_by_its_role() {
        Fixture.subject();
        Database.execute("update organisation set version = version + 1 where id = '" + Fixture.MINISTRY + "'");
        assertThat(Database.value("select actor from history_entry where resource_id = '"
                        + Fixture.MINISTRY
                        + "' and operation = 'UPDATE' order by id desc limit 1"))
                .isEqualTo("database:thidua_owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into history_entry (resource, resource_id, table_name, operation, actor)"
                        + " values ('x', gen_random_uuid(), 'x', 'INSERT', 'x')",
                "update history_entry set actor = 'x'",
                "delete from history_entry",
                "truncate history_entry",
                "delete from role_grant",
                "create table mine (id int)",
                "alter table organisation add column mine int",
                "drop table organisation",
                "update summary_version set version = 1",
                "update score_entry set points = 1",
                "delete from agreement_signature"
            })
    void the_application_role_can_neither_write_history_nor_change_the_schema(String sql) throws SQLException {
        try (var connection = Database.asApplication();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner|append-only).*");
        }
    }

    @Test
    void not_even_the_owner_rewrites_history_by_accident() {
        assertThatThrownBy(() -> Database.execute("update history_entry set actor = 'x'"))
                .hasMessageContaining("history_entry is append-only");
    }
}

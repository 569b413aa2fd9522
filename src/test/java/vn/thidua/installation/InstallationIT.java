package vn.thidua.installation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Row;

class InstallationIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Installation installation = Installation.running();
    private final Service service = installation.service;
    private final Provider provider = installation.provider;

    @Test
    void it_is_ready_on_the_management_port_alone() {
        var ready = service.manage("/q/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("Database connections health check", "Migrations of this build");
        assertThat(service.manage("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(service.get("/q/health/ready", null).statusCode()).isEqualTo(404);
    }

    @Test
    void it_is_not_ready_on_a_schema_older_than_itself() {
        installation.database.execute("update flyway_schema_history set success = false where installed_rank ="
                + " (select max(installed_rank) from flyway_schema_history)");
        try {
            assertThat(service.manage("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(service.manage("/q/health/live").statusCode()).isEqualTo(200);
        } finally {
            installation.database.execute("update flyway_schema_history set success = true");
        }
        assertThat(service.manage("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void it_knows_whom_the_provider_names() {
        var answer = service.get("/v1/me", provider.token("somebody"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"subject\":\"somebody\"");
    }

    @Test
    void it_serves_the_contract_as_it_was_written() throws IOException {
        var written = Files.readString(Path.of("openapi", "openapi.json"));
        assertThat(service.get("/v1/openapi.json", null).body()).isEqualTo(written);
    }

    @Test
    void the_machine_account_reads_a_summary_and_nothing_else() {
        installation.ministryOfficer();
        var group = installation.database.insert(
                Row.of("emulation_group").with("kind", "CLUSTER").with("name", "Cụm thử nghiệm"));
        var groupYear = installation.database.insert(
                Row.of("group_year").with("group_id", group).with("year", 2101));
        installation.database.insert(Row.of("group_member")
                .with("group_year_id", groupYear)
                .with("organisation_id", Installation.MINISTRY)
                .with("office", "HEAD"));
        var claims = provider.claims("ministry-system");
        claims.setClaim("scope", "summary.read");
        var machine = provider.signed(claims);
        var path = "/v1/groups/" + group + "/years/2101/summary";

        var summary = service.get(path, machine);
        assertThat(summary.statusCode()).isEqualTo(200);
        assertThat(summary.body()).contains("\"name\":\"Cụm thử nghiệm\"", "\"count\":1");
        assertThat(summary.headers().firstValue("ETag")).isPresent();
        assertThat(service.get(path, provider.token("somebody")).statusCode()).isEqualTo(403);
        assertThat(service.get("/v1/organisations", machine).statusCode()).isEqualTo(403);
    }

    @Test
    void it_shows_neither_swagger_ui_nor_a_second_contract() {
        assertThat(service.get("/q/swagger-ui/", null).statusCode()).isEqualTo(404);
        assertThat(service.get("/q/openapi", null).statusCode()).isEqualTo(404);
    }

    @Test
    void it_shows_swagger_ui_where_the_installation_wants_it() {
        try (var node = installation.startService("swagger.log", Map.of("QUARKUS_SWAGGER_UI_ENABLED", "true"))) {
            var page = node.get("/q/swagger-ui/", null);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("/v1/openapi.json");
        }
    }

    @Test
    void what_the_readme_says_to_watch_is_measured() throws IOException {
        assertThat(service.get("/v1/me", null).statusCode()).isEqualTo(401);
        var metrics = service.manage("/q/metrics").body();
        var readme = Files.readString(Path.of("README.md"));
        var watched = Pattern.compile("`([a-z]+(?:_[a-z]+)+)")
                .matcher(readme.substring(readme.indexOf("**What to watch.**")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(watched)
                .hasSizeGreaterThan(1)
                .allSatisfy(name -> assertThat(metrics).contains("\n" + name + "{"));
    }

    /** Flyway warns of a PostgreSQL that is newer than it knows. */
    @Test
    void what_migrates_knows_the_postgresql_that_is_required() throws IOException {
        var json = new ObjectMapper();
        var migrating = new ArrayList<String>();
        for (var line : service.output()) {
            var logged = json.readTree(line);
            if (logged.path("loggerName").asText().startsWith("org.flywaydb")) {
                migrating.add(logged.path("level").asText());
            }
        }
        assertThat(migrating).isNotEmpty().containsOnly("INFO");
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        var claims = provider.claims("somebody");
        claims.setAudience("another-service");
        assertRefused(provider.signed(claims));
    }

    @Test
    void a_token_for_no_audience_is_refused() {
        var claims = provider.claims("somebody");
        claims.unsetClaim("aud");
        assertRefused(provider.signed(claims));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        var claims = provider.claims("somebody");
        claims.setIssuer("https://login.example");
        assertRefused(provider.signed(claims));
    }

    @Test
    void a_token_past_its_time_is_refused() {
        var claims = provider.claims("somebody");
        claims.setExpirationTimeMinutesInTheFuture(-5);
        assertRefused(provider.signed(claims));
    }

    @Test
    void a_token_of_another_key_is_refused() {
        assertRefused(provider.signedByAnother(provider.claims("somebody")));
    }

    @Test
    void a_token_nobody_signed_is_refused() {
        assertRefused(unsigned(provider.claims("somebody")));
    }

    @Test
    void it_holds_no_demo_data() {
        assertThat(installation.rowsAtFirst).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table extra (id int)",
                "create schema extra",
                "create function extra() returns int language sql as 'select 1'",
                "alter table organisation add column extra int",
                "alter table history_entry disable trigger all",
                "drop table organisation",
                "truncate organisation",
                "delete from organisation",
                "delete from history_entry",
                "update history_entry set actor = 'nobody'",
                "insert into history_entry (resource, resource_id, table_name, operation, actor)"
                        + " values ('x', gen_random_uuid(), 'x', 'INSERT', 'x')",
                "update flyway_schema_history set success = true",
                "set role thidua_owner"
            })
    void the_role_of_the_application_may_not(String statement) throws SQLException {
        try (var connection = installation.database.as(Postgres.APPLICATION);
                var work = connection.createStatement()) {
            assertThatThrownBy(() -> work.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }

    @Test
    void a_second_node_finds_nothing_left_to_migrate() {
        var migrations = "select count(*) || ' ' || max(installed_on) from flyway_schema_history";
        var before = installation.database.value(migrations);
        try (var second = installation.startService("second.log")) {
            assertThat(second.manage("/q/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(installation.database.value(migrations)).isEqualTo(before);
    }

    @Test
    void every_line_of_its_log_is_json_and_every_request_is_found_by_its_id() throws IOException {
        var id = service.get("/v1/openapi.json", null)
                .headers()
                .firstValue("X-Request-Id")
                .orElse("");
        assertThat(id).isNotEmpty();
        var json = new ObjectMapper();
        for (var line : service.output()) {
            assertThat(json.readTree(line).path("timestamp").asText()).isNotEmpty();
        }
        assertThat(service.output())
                .anyMatch(line -> line.contains("access-log")
                        && line.contains("GET /v1/openapi.json")
                        && line.contains("request=" + id));
    }

    @Test
    void no_line_of_its_log_carries_a_query_or_a_caller() {
        var token = provider.token("reader-of-secrets");
        assertThat(service.get("/v1/organisations?q=Nguyen%20Thi%20Bi%20Mat", token)
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.get("/v1/me?password=bimat", token).statusCode()).isEqualTo(400);
        assertThat(service.get("/nothing?password=bimat", token).statusCode()).isEqualTo(404);
        assertThat(service.output())
                .anyMatch(line -> line.contains("GET /v1/organisations\\\" 403"))
                .noneMatch(line -> line.contains("reader-of-secrets"))
                .noneMatch(line -> line.contains("Mat") || line.contains("bimat"));
    }

    @Test
    void its_metrics_name_operations_not_ids() {
        var token = provider.token(installation.ministryOfficer());
        var strange = UUID.randomUUID();
        assertThat(service.get("/v1/organisations/" + strange, token).statusCode())
                .isEqualTo(404);
        assertThat(service.get("/v1/nothing/" + strange, token).statusCode()).isEqualTo(404);
        assertThat(service.get("/nothing/" + strange, token).statusCode()).isEqualTo(404);
        var metrics = service.manage("/q/metrics").body();
        assertThat(metrics)
                .contains("uri=\"/v1/organisations/{id}\"", "thidua_problems_total")
                .doesNotContain(strange.toString());
    }

    private void assertRefused(String token) {
        HttpResponse<String> answer = service.get("/v1/me", token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:problem-type:thidua:unauthenticated");
    }

    private static String unsigned(JwtClaims claims) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"none\",\"kid\":\"signing\"}".getBytes(UTF_8))
                + "."
                + base64.encodeToString(claims.toJson().getBytes(UTF_8))
                + ".";
    }
}

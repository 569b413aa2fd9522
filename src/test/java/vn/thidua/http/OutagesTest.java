package vn.thidua.http;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Logged;
import vn.thidua.Race;

/** What becomes of a change when the database does not play along: each failure is made by a trigger, or by a lock. */
@QuarkusTest
class OutagesTest {

    private static final String GRANT = """
            {"subject": "%s", "role": "STAFF", "organisationId": "%s", "from": "2024-05-02"}
            """;

    @Inject
    DataSource pool;

    private String admin;

    @BeforeEach
    void an_admin() {
        admin = Fixture.subject("ADMIN");
    }

    @AfterEach
    void no_trigger() {
        Database.execute("drop trigger if exists trouble on role_grant");
    }

    @Test
    void while_a_row_is_held_its_writers_are_told_503_and_readers_are_answered() throws Exception {
        var grant = created();
        try (var holder = Database.asOwner();
                var statement = holder.createStatement();
                var log = new Logged()) {
            holder.setAutoCommit(false);
            statement.execute("update role_grant set role = role where id = '%s'".formatted(grant));
            var writers = new ArrayList<CompletableFuture<Response>>();
            for (int i = 0; i < 40; i++) {
                var writer = i % 4 == 0 ? admin : Fixture.subject("ADMIN");
                writers.add(supplyAsync(() -> ended(writer, grant), task -> new Thread(task).start()));
            }
            Database.awaitSomebodyWaiting();
            var reader = Fixture.subject("AUDITOR");
            while (!CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new))
                    .isDone()) {
                var asked = Instant.now();
                Api.as(reader).get("/v1/me").then().statusCode(200);
                assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
            }
            for (var writer : writers) {
                writer.get()
                        .then()
                        .statusCode(503)
                        .header("Retry-After", equalTo("2"))
                        .body("type", equalTo("urn:problem-type:thidua:unavailable"));
            }
            assertThat(log.lines()).isEmpty();
        }
        ended(admin, grant).then().statusCode(200);
    }

    @Test
    void a_statement_that_takes_too_long_is_503() throws Exception {
        try (var holder = Database.asOwner();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table organisation_code in access exclusive mode");
            var waiting = supplyAsync(() -> Api.as(admin).get("/v1/organisations"));
            Database.awaitSomebodyWaiting();
            Database.execute("select pg_cancel_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");
            waiting.get().then().statusCode(503).body("type", equalTo("urn:problem-type:thidua:unavailable"));
        }
    }

    @Test
    void every_connection_of_the_pool_has_its_patience() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (var setting :
                    List.of("lock_timeout=5s", "statement_timeout=15s", "idle_in_transaction_session_timeout=20s")) {
                var name = setting.substring(0, setting.indexOf('='));
                try (var row = statement.executeQuery("show " + name)) {
                    row.next();
                    assertThat(name + "=" + row.getString(1)).isEqualTo(setting);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void what_the_database_broke_off_once_is_done_again_and_what_it_breaks_off_again_is_503(String state) {
        trouble("if nextval('trouble_count') = 1 then raise exception 'x' using errcode = '%s'; end if;"
                .formatted(state));
        created();
        for (var key : new String[] {null, UUID.randomUUID().toString()}) {
            trouble("raise exception 'x' using errcode = '%s';".formatted(state));
            try (var log = new Logged()) {
                create(UUID.randomUUID().toString(), key)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", equalTo("2"))
                        .body("type", equalTo("urn:problem-type:thidua:unavailable"));
                assertThat(log.lines()).isEmpty();
            }
        }
    }

    @Test
    void what_the_database_broke_off_once_is_done_again_with_its_key() {
        trouble("if nextval('trouble_count') = 1 then raise exception 'x' using errcode = '40P01'; end if;");
        var key = UUID.randomUUID().toString();
        var subject = UUID.randomUUID().toString();
        String id = create(subject, key).then().statusCode(201).extract().path("id");
        create(subject, key).then().statusCode(201).body("id", equalTo(id));
    }

    @ParameterizedTest
    @CsvSource({
        "40P01, 503, unavailable",
        "40001, 503, unavailable",
        "55P03, 503, unavailable",
        "57014, 503, unavailable",
        "53100, 503, unavailable",
        "53300, 503, unavailable",
        "25006, 503, unavailable",
        "23505, 409, duplicate",
        "23P01, 409, duplicate",
        "23503, 409, duplicate"
    })
    void a_state_of_the_database_has_its_answer_wherever_it_comes_up(String state, int status, String type) {
        for (var when : new String[] {"before", "deferred"}) {
            trouble(when, "raise exception 'x' using errcode = '%s';".formatted(state));
            create(UUID.randomUUID().toString(), null)
                    .then()
                    .statusCode(status)
                    .body("type", equalTo("urn:problem-type:thidua:" + type));
        }
    }

    @Test
    void a_database_that_dies_at_the_commit_leaves_the_outcome_unknown_and_says_how_to_go_on() {
        var dies = "perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1);";
        try (var log = new Logged()) {
            trouble("deferred", dies);
            create(UUID.randomUUID().toString(), null)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("2"))
                    .body("type", equalTo("urn:problem-type:thidua:outcome-unknown"))
                    .body(
                            "detail",
                            equalTo(
                                    "Mất kết nối với cơ sở dữ liệu đúng lúc ghi; hãy đọc lại tài nguyên trước khi gửi lại."));
            trouble("deferred", dies);
            var key = UUID.randomUUID().toString();
            var subject = UUID.randomUUID().toString();
            create(subject, key)
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("urn:problem-type:thidua:outcome-unknown"))
                    .body(
                            "detail",
                            equalTo(
                                    "Mất kết nối với cơ sở dữ liệu đúng lúc ghi; hãy gửi lại y nguyên với cùng Idempotency-Key."));
            assertThat(log.lines()).noneMatch(line -> line.contains("Incident"));
            no_trigger();
            create(subject, key).then().statusCode(201);
        }
    }

    @Test
    void a_database_that_dies_before_the_commit_has_changed_nothing() {
        Database.execute("""
                create or replace function trouble() returns trigger language plpgsql as $$ begin
                    perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return new; end $$;
                create trigger trouble before insert on idempotency_key for each row execute function trouble()
                """);
        try (var log = new Logged()) {
            create(UUID.randomUUID().toString(), UUID.randomUUID().toString())
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("urn:problem-type:thidua:unavailable"));
            assertThat(log.lines()).noneMatch(line -> line.contains("Incident"));
        } finally {
            Database.execute("drop trigger trouble on idempotency_key");
        }
    }

    @Test
    void of_identical_grants_racing_one_is_made_and_the_others_are_409() throws Exception {
        var subject = UUID.randomUUID().toString();
        var statuses = Race.of(16, () -> create(subject, null).statusCode());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    private Response create(String subject, String key) {
        var request = Api.as(admin).body(GRANT.formatted(subject, Fixture.MINISTRY));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/grants");
    }

    private String created() {
        return create(UUID.randomUUID().toString(), null)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response ended(String writer, String grant) {
        return Api.as(writer)
                .header("If-Match", "*")
                .body("{\"to\": \"2999-01-01\"}")
                .put("/v1/grants/" + grant);
    }

    private static void trouble(String statement) {
        trouble("before", statement);
    }

    /** What happens to the next grants that are inserted: at once, or deferred to the commit. */
    private static void trouble(String when, String statement) {
        Database.execute("""
                drop trigger if exists trouble on role_grant;
                drop sequence if exists trouble_count;
                create sequence trouble_count;
                grant usage on sequence trouble_count to public;
                create or replace function trouble() returns trigger language plpgsql as $$ begin %s return new; end $$;
                create %s trigger trouble %s insert on role_grant %s for each row execute function trouble()
                """.formatted(
                        statement,
                        when.equals("deferred") ? "constraint" : "",
                        when.equals("deferred") ? "after" : "before",
                        when.equals("deferred") ? "deferrable initially deferred" : ""));
    }
}

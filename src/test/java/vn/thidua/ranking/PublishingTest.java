package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.Row;
import vn.thidua.scoresheet.ScoringStatementsTest;
import vn.thidua.scoresheet.ScoringYear;

/** When and by whom a ranking can be published, at what cost, and what keeps it. */
@QuarkusTest
class PublishingTest {

    @Inject
    SessionFactory database;

    private DecidedYear decided;
    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        decided = new DecidedYear();
        world = decided.world;
    }

    @Test
    void every_member_that_the_council_has_not_decided_on_is_named_with_its_state() {
        var set = decided.published(world.small());
        ScoringYear.decided(world.submitted(set, world.head, ScoringYear.four(100, 1, 2)));
        world.opened(set, world.deputy);
        world.submitted(set, world.member, ScoringYear.four(100, 1, 2));
        decided.publish(world.ministry, "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:state-conflict"))
                .body("errors.pointer", contains("/members/1", "/members/2", "/members/3"))
                .body(
                        "errors.detail",
                        contains(
                                "Sở B: its sheet is OPEN.",
                                "Sở C: its sheet is SUBMITTED.",
                                "Cục D: it has no sheet."));
        var newer = decided.published(world.small());
        world.submitted(newer, world.head, ScoringYear.four(100, 1, 2));
        decided.publish(world.ministry, "{}")
                .then()
                .statusCode(409)
                .body(
                        "errors.detail",
                        contains(
                                "Sở A: its sheet is SUBMITTED.",
                                "Sở B: its sheet is of another edition.",
                                "Sở C: its sheet is of another edition.",
                                "Cục D: it has no sheet."));
        Database.execute("delete from group_member where group_year_id = '" + world.groupYear + "'");
        decided.publish(world.ministry, "{}")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The set is for no member of the group in this year."));
    }

    @Test
    void a_decision_has_a_number_and_a_date() {
        decided.published(world.small());
        decided.publish(world.ministry, "{\"decisionNumber\": \"99/QĐ-BTP\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/decisionDate"));
        decided.publish(world.ministry, "{\"decisionDate\": \"2023-12-20\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/decisionNumber"));
    }

    @Test
    void of_sixteen_publishers_at_once_one_publishes() throws Exception {
        decided.sheets();
        var statuses = Race.of(16, () -> decided.publish(world.ministry, "{}").statusCode());
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(15);
    }

    @Test
    void a_publisher_waits_for_a_change_of_a_sheet_that_is_under_way() throws Exception {
        var sheets = decided.sheets();
        publishedAfter("update score_sheet set status = 'CONSOLIDATED', version = version + 1 where id = '%s'"
                        .formatted(ScoringYear.id(sheets[3])))
                .then()
                .statusCode(409)
                .body("errors.detail", contains("Cục D: its sheet is CONSOLIDATED."));
    }

    @Test
    void a_publisher_waits_for_a_revision_of_the_members_that_is_under_way() throws Exception {
        decided.sheets();
        publishedAfter("""
                        update group_year set version = version + 1 where id = '%1$s';
                        delete from group_member where group_year_id = '%1$s' and organisation_id = '%2$s'
                        """.formatted(world.groupYear, world.other))
                .then()
                .statusCode(201)
                .body("items.organisation.name", contains("Sở A", "Sở B", "Sở C"));
    }

    /** What a publisher is answered who comes while a change is made and not committed. */
    private Response publishedAfter(String sql) throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        try (var connection = Database.asOwner();
                var change = connection.createStatement()) {
            connection.setAutoCommit(false);
            change.execute(sql);
            var publisher = pool.submit(() -> decided.publish(world.ministry, "{}"));
            assertThatThrownBy(() -> publisher.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            connection.commit();
            return publisher.get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void the_same_request_again_publishes_once() {
        decided.sheets();
        var key = UUID.randomUUID().toString();
        var first = publishOnce(key);
        assertThat(publishOnce(key)).isEqualTo(first);
    }

    private String publishOnce(String key) {
        return Api.as(world.ministry)
                .header("Idempotency-Key", key)
                .body("{}")
                .post(decided.ranking + "/publications")
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    @Test
    void only_the_ministry_and_the_council_publish_and_only_the_group_and_the_nation_read() {
        decided.sheets();
        decided.publish(world.headOfficer, "{}").then().statusCode(403);
        decided.publish(ScoringYear.person("DIRECTOR", world.head), "{}").then().statusCode(403);
        decided.publish(Fixture.subject("COUNCIL_MEMBER"), "{}").then().statusCode(403);
        decided.publish(Fixture.subject("AUDITOR"), "{}").then().statusCode(403);
        decided.publish(Fixture.subject("COUNCIL_SECRETARY"), "{}").then().statusCode(201);

        var one = decided.ranking + "/publications/1";
        for (var reader : new String[] {world.officer, world.headOfficer, world.ministry}) {
            Api.as(reader).get(one).then().statusCode(200);
            Api.as(reader).get(decided.ranking + "/publications").then().statusCode(200);
        }
        Api.as(world.officer).get(decided.ranking + "/publications/2").then().statusCode(404);
        Api.as(world.stranger).get(one).then().statusCode(403);
        var elsewhere = new ScoringYear().officer;
        Api.as(elsewhere).get(one).then().statusCode(404);
        Api.as(elsewhere).get(decided.ranking + "/publications").then().statusCode(404);
        Api.as(ScoringYear.person("STAFF", world.member)).get(one).then().statusCode(403);
    }

    @Test
    void a_publication_is_recorded_and_never_altered() {
        decided.sheets();
        decided.publish(world.ministry, "{}").then().statusCode(201);
        var own = " from ranking_publication where group_year_id = '" + world.groupYear + "'";
        assertThat(Database.value("select actor from history_entry where resource = 'ranking-publications'"
                        + " and resource_id = (select id"
                        + own
                        + ")"))
                .isEqualTo(world.ministry);
        assertThatThrownBy(() -> Database.execute("delete" + own))
                .hasStackTraceContaining("ranking_publication is append-only");
        var forged = Row.of("ranking_publication")
                .with("group_year_id", world.groupYear)
                .with("audience", Database.value("select audience" + own))
                .with("number", 2)
                .with("criteria_set_id", Database.value("select criteria_set_id" + own))
                .with("corrects", 1)
                .with("corrects_sha256", Database.value("select sha256" + own))
                .with("reason", "vì")
                .with("document", Database.value("select document" + own) + " ")
                .with("sha256", Database.value("select sha256" + own));
        assertThatThrownBy(forged::insert).hasStackTraceContaining("ranking_publication_hashed");
        Api.as(world.ministry)
                .get("/v1/groups/" + world.group + "/years/" + world.year + "/history")
                .then()
                .body("items.table", not(hasItem("ranking_publication")));
    }

    @Test
    void many_leaves_cost_as_many_statements_as_few() {
        decided.sheets();
        var other = new DecidedYear();
        var set = other.published(other.world.example());
        for (var unit : other.world.members()) {
            ScoringYear.decided(other.world.submitted(set, unit, ScoringStatementsTest.entries(other.world)));
        }
        long small = statements(() -> decided.publish(world.ministry, "{}").statusCode(), 201);
        assertThat(statements(() -> other.publish(world.ministry, "{}").statusCode(), 201))
                .isEqualTo(small)
                .isLessThanOrEqualTo(16);
        assertThat(statements(() -> Api.as(world.ministry).get(other.ranking).statusCode(), 200))
                .isLessThanOrEqualTo(7);
        var list = other.ranking + "/publications";
        assertThat(statements(() -> Api.as(world.ministry).get(list).statusCode(), 200))
                .isLessThanOrEqualTo(4);
        assertThat(statements(() -> Api.as(world.ministry).get(list + "/1").statusCode(), 200))
                .isLessThanOrEqualTo(3);
    }

    private long statements(Supplier<Integer> request, int status) {
        var statistics = database.getStatistics();
        statistics.clear();
        assertThat(request.get()).isEqualTo(status);
        return statistics.getPrepareStatementCount();
    }
}

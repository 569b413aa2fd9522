package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.TestTime;
import vn.thidua.scoresheet.ScoringYear;

/** Which units a set is for, and that no unit of a year has two in force. */
@QuarkusTest
class AudiencesTest {

    private static final String SETS = "/v1/criteria-sets";
    private static final String JUSTICE = "JUSTICE_DEPARTMENT";
    private static final String OFFICE = "ENFORCEMENT_OFFICE";

    private ScoringYear world;

    @AfterEach
    void the_clock_runs_again() {
        TestTime.reset();
    }

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    private Response get(String set) {
        return Api.as(world.ministry).get(SETS + "/" + set);
    }

    private Response send(String body) {
        return Api.as(world.ministry).header("Accept-Language", "en").body(body).post(SETS);
    }

    private Response publish(String set) {
        return Api.as(world.ministry)
                .header("Accept-Language", "en")
                .header("If-Match", "*")
                .body("{\"decisionNumber\": \"1\", \"decisionDate\": \"2101-01-01\"}")
                .post(SETS + "/" + set + "/publication");
    }

    private String inGroups(String body, String... groups) {
        return body.replaceFirst("\\{", "{\"groupIds\": [\"" + String.join("\", \"", groups) + "\"],");
    }

    @Test
    void a_set_that_names_nobody_is_for_every_kind_that_is_scored_and_says_so() {
        var set = world.drafted(world.small());
        get(set).then()
                .body("unitKinds", contains("MINISTRY_DEPARTMENT", JUSTICE, OFFICE, "SERVICE_UNIT"))
                .body("$", not(hasKey("groupIds")));
        Api.as(world.ministry)
                .get(SETS + "?year=" + world.year)
                .then()
                .body("items[0].unitKinds.size()", equalTo(4))
                .body("items[0].groupIds", nullValue());
    }

    @Test
    void kinds_that_are_not_scored_and_groups_that_do_not_exist_are_named_at_once() {
        send(inGroups(world.smallFor(JUSTICE, "PROVINCE_COMMITTEE"), world.group, new UUID(0, 1).toString()))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains(
                                "/unitKinds/1 Units of this kind are not scored; these are: MINISTRY_DEPARTMENT,"
                                        + " JUSTICE_DEPARTMENT, ENFORCEMENT_OFFICE, SERVICE_UNIT.",
                                "/groupIds/1 There is no such group."));
        send("{\"unitKinds\": [\"MINISTRY\"]}")
                .then()
                .statusCode(400)
                .body("errors.pointer.findAll { it.startsWith('/unitKinds') }", contains("/unitKinds/0"));
    }

    @Test
    void several_sets_are_in_force_and_a_new_version_supersedes_only_the_one_for_its_own_units() {
        var departments = world.published(world.smallFor(JUSTICE));
        var offices = world.published(world.smallFor(OFFICE));
        get(departments).then().body("status", equalTo("PUBLISHED")).body("unitKinds", contains(JUSTICE));
        get(offices).then().body("status", equalTo("PUBLISHED")).body("edition", equalTo(2));

        var corrected = world.published(world.smallFor(OFFICE));
        get(corrected).then().body("status", equalTo("PUBLISHED")).body("edition", equalTo(3));
        get(offices).then().body("status", equalTo("SUPERSEDED"));
        get(departments).then().body("status", equalTo("PUBLISHED"));
    }

    @Test
    void a_set_for_units_that_have_another_in_force_is_not_published() {
        world.published(world.smallFor(JUSTICE));
        world.published(world.smallFor(OFFICE));
        var both = world.drafted(world.smallFor(OFFICE, JUSTICE));
        publish(both)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:state-conflict"))
                .body("detail", equalTo("Another set is in force for units that this one is for too."))
                .body("errors.pointer", contains("/unitKinds", "/unitKinds"))
                .body(
                        "errors.detail.sort()",
                        contains(
                                "Bảng thử %d, edition 1, is in force.".formatted(world.year),
                                "Bảng thử %d, edition 2, is in force.".formatted(world.year)));
        get(both).then().body("status", equalTo("DRAFT"));
        publish(world.drafted(world.small())).then().statusCode(409);
        publish(world.drafted(world.smallFor("SERVICE_UNIT"))).then().statusCode(200);
    }

    @Test
    void the_same_kind_may_have_sets_of_its_own_in_different_groups() {
        var elsewhere = new ScoringYear(world.year);
        var here = world.published(inGroups(world.smallFor(JUSTICE), world.group));
        var there = world.published(inGroups(world.smallFor(JUSTICE), elsewhere.group));
        get(here).then().body("status", equalTo("PUBLISHED")).body("groupIds", contains(world.group));
        get(there).then().body("status", equalTo("PUBLISHED"));
        publish(world.drafted(world.smallFor(JUSTICE))).then().statusCode(409);
        publish(world.drafted(inGroups(world.smallFor(JUSTICE), world.group, elsewhere.group)))
                .then()
                .statusCode(409);
        publish(world.drafted(inGroups(world.smallFor(OFFICE), world.group)))
                .then()
                .statusCode(200);

        var corrected = world.published(inGroups(world.smallFor(JUSTICE), world.group));
        get(corrected).then().body("status", equalTo("PUBLISHED"));
        get(here).then().body("status", equalTo("SUPERSEDED"));
        get(there).then().body("status", equalTo("PUBLISHED"));
    }

    @Test
    void the_order_in_which_kinds_are_named_makes_no_other_audience() {
        var first = world.published(world.smallFor(OFFICE, JUSTICE, JUSTICE));
        get(first).then().body("unitKinds", contains(JUSTICE, OFFICE));
        world.published(world.smallFor(JUSTICE, OFFICE));
        get(first).then().body("status", equalTo("SUPERSEDED"));
    }

    @Test
    void of_sixteen_that_publish_different_sets_for_the_same_units_one_wins() throws Exception {
        var drafts = new ConcurrentLinkedQueue<String>();
        for (int i = 0; i < 16; i++) {
            var other = Fixture.group("BLOCK").toString();
            drafts.add(world.drafted(inGroups(world.smallFor(JUSTICE), world.group, other)));
        }
        var statuses = Race.of(16, () -> publish(drafts.poll()).statusCode());
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(15);
    }

    @Test
    void a_copy_is_for_the_same_units_unless_it_says_otherwise_and_a_comparison_tells() {
        var first = world.published(inGroups(world.smallFor(OFFICE), world.group));
        send("{\"copyOf\": \"" + first + "\"}")
                .then()
                .statusCode(201)
                .body("unitKinds", contains(OFFICE))
                .body("groupIds", contains(world.group));
        String other = send("{\"copyOf\": \"" + first + "\", \"unitKinds\": [\"" + JUSTICE + "\"]}")
                .then()
                .statusCode(201)
                .body("unitKinds", contains(JUSTICE))
                .body("groupIds", contains(world.group))
                .extract()
                .path("id");
        Api.as(world.ministry)
                .get(SETS + "/" + other + "/diff?against=" + first)
                .then()
                .statusCode(200)
                .body("audience.from.unitKinds", contains(OFFICE))
                .body("audience.to.unitKinds", contains(JUSTICE))
                .body("audience.to.groupIds", contains(world.group))
                .body("nameVi", nullValue());
        Api.as(world.ministry)
                .get(SETS + "/" + first + "/diff?against=" + first)
                .then()
                .body("$", not(hasKey("audience")));
    }

    @Test
    void a_revised_draft_is_for_whom_it_says_now() {
        var draft = SETS + "/" + world.drafted(inGroups(world.smallFor(OFFICE), world.group));
        Api.as(world.ministry)
                .header("If-Match", "*")
                .body(world.smallFor(JUSTICE))
                .put(draft)
                .then()
                .statusCode(200)
                .body("unitKinds", contains(JUSTICE))
                .body("groupIds", nullValue());
        Api.as(world.ministry)
                .get(draft + "/history")
                .then()
                .body("items.findAll { it.table == 'criteria_set' }[1].new.audience.unitKinds", contains(JUSTICE));
    }

    @Test
    void only_units_that_the_set_is_for_are_asked_and_heard() {
        var its = new Discussion("\"unitKinds\": [\"ENFORCEMENT_OFFICE\"]").called();
        var office = ScoringYear.person("DIRECTOR", its.world.other);
        var owed = "obligations.findAll { it.kind == 'COMMENT_ON_CRITERIA' }.href";
        Api.as(office).get("/v1/me").then().body(owed, contains(its.set + "/comments"));
        Api.as(its.director).get("/v1/me").then().body(owed, empty());
        Api.as(its.world.ministry).get(its.set + "/consultation").then().body("silent.name", contains("Cục D"));
        comment(its, its.director, its.world.head)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/organisationId"))
                .body("errors.detail", contains("The set is not for this unit."));
        comment(its, office, its.world.other).then().statusCode(201);
        Api.as(office).get("/v1/me").then().body(owed, empty());
    }

    private static Response comment(Discussion its, String subject, String unit) {
        return Api.as(subject)
                .header("Accept-Language", "en")
                .body("{\"organisationId\": \"%s\", \"text\": \"Nhất trí\"}".formatted(unit))
                .post(its.set + "/comments");
    }
}

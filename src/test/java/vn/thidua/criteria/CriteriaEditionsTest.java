package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.Api;
import vn.thidua.Race;
import vn.thidua.TestTime;
import vn.thidua.scoresheet.ScoringYear;

/** What keeps the editions of a year apart, and what their words must say. */
@QuarkusTest
class CriteriaEditionsTest {

    private static final String SETS = "/v1/criteria-sets";
    private static final int WRITERS = 16;
    private static final String DECISION = "{\"decisionNumber\": \"1\", \"decisionDate\": \"2101-01-01\"}";

    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    @Test
    void an_edition_does_not_supersede_a_later_one() {
        var first = world.drafted(world.small());
        world.published(world.small());
        Api.as(world.ministry)
                .header("Accept-Language", "en")
                .header("If-Match", "*")
                .body("{\"decisionNumber\": \"1\", \"decisionDate\": \"2101-01-01\"}")
                .post(SETS + "/" + first + "/publication")
                .then()
                .statusCode(409)
                .body("state", equalTo("DRAFT"))
                .body("allowed", nullValue())
                .body("detail", equalTo("Edition 2, later than this one, is in force."));
        Api.as(world.ministry).get(SETS + "/" + first).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void of_sixteen_writers_with_one_version_one_wins() throws Exception {
        var set = SETS + "/" + world.drafted(world.small());
        var revision = world.small().replace("Kế hoạch", "Kế hoạch năm");
        assertOneWon(Race.of(WRITERS, () -> changing(0).body(revision).put(set).statusCode()));
        var consultation = "{\"dueOn\": \"" + TestTime.today().plusDays(90) + "\"}";
        assertOneWon(Race.of(
                WRITERS,
                () -> changing(1).body(consultation).post(set + "/consultation").statusCode()));
        Api.as(world.ministry)
                .get(set)
                .then()
                .header("ETag", "\"2\"")
                .body("status", equalTo("CONSULTATION"))
                .body("criteria[2].nameVi", equalTo("Kế hoạch năm"));
    }

    @Test
    void of_sixteen_who_publish_one_wins() throws Exception {
        var set = SETS + "/" + world.drafted(world.small());
        assertOneWon(Race.of(
                WRITERS,
                () -> changing(0).body(DECISION).post(set + "/publication").statusCode()));
        Api.as(world.ministry).get(set).then().header("ETag", "\"1\"").body("status", equalTo("PUBLISHED"));
    }

    /** A later one may come first, and then refuses the earlier; of those that are issued the last stays in force. */
    @Test
    void of_sixteen_editions_published_at_once_the_newest_is_in_force() throws Exception {
        var drafted = new ConcurrentLinkedQueue<String>();
        for (int i = 0; i < WRITERS; i++) {
            drafted.add(world.drafted(world.small()));
        }
        var statuses = Race.of(
                WRITERS,
                () -> changing(0)
                        .body(DECISION)
                        .post(SETS + "/" + drafted.remove() + "/publication")
                        .statusCode());
        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
        var sets = Api.as(world.ministry).queryParam("year", world.year).get(SETS);
        sets.then()
                .body("items.findAll { it.status == 'PUBLISHED' }.edition", contains(WRITERS))
                .body(
                        "items.findAll { it.status == 'SUPERSEDED' }.size()",
                        equalTo(Collections.frequency(statuses, 200) - 1));
    }

    private RequestSpecification changing(int version) {
        return Api.as(world.ministry).header("If-Match", "\"" + version + "\"");
    }

    private static void assertOneWon(List<Integer> statuses) {
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 412)).isEqualTo(WRITERS - 1);
    }

    @Test
    void another_year_is_told_with_what_else_is_wrong() {
        Api.as(world.ministry)
                .header("If-Match", "*")
                .body(world.small()
                        .replace("\"year\": " + world.year, "\"year\": 1999")
                        .replace("\"total\": 10", "\"total\": 11"))
                .put(SETS + "/" + world.drafted(world.small()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/year", "/total"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/v1/criteria-sets/%s/comments|/text" + "|{\"organisationId\": \"%1$s\", \"text\": \" \\n\"}",
                "/v1/criteria-sets/%s/comments/%1$s/resolution|/reason"
                        + "|{\"outcome\": \"ACCEPTED\", \"reason\": \" \\t\"}",
                "/v1/criteria-sets/%s/publication|/decisionNumber"
                        + "|{\"decisionNumber\": \"  \", \"decisionDate\": \"2101-01-01\"}",
                "/v1/criteria-sets|/nameVi|{\"copyOf\": \"%1$s\", \"nameVi\": \" \"}",
                "/v1/score-sheets/%s/return|/reason|{\"reason\": \"\\n\"}"
            })
    void blank_words_say_nothing(String address, String field, String body) {
        var nobody = new UUID(0, 1);
        var caller = field.equals("/text") ? world.headOfficer : world.ministry;
        Api.as(caller)
                .header("Accept-Language", "en")
                .header("If-Match", "*")
                .body(body.formatted(nobody))
                .post(address.formatted(nobody))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(field))
                .body("errors.detail", contains("It may not be blank."));
    }
}

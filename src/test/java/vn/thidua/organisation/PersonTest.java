package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Race;
import vn.thidua.Row;

@QuarkusTest
class PersonTest {

    private static final String NEW = """
            {"fullName": "%s", "title": "Chuyên viên", "from": "2019-03-01"}
            """;

    @Inject
    People people;

    private final UUID department = Units.unit("JUSTICE_DEPARTMENT", null, "Sở thử");
    private final UUID division = Units.unit("DIVISION", department, "Phòng thử");
    private final UUID elsewhere = Units.unit("JUSTICE_DEPARTMENT", null, "Sở khác");
    private final String officer = Units.holder("OFFICER", department);
    private final String stranger = Units.holder("OFFICER", elsewhere);

    @Test
    void a_foreign_unit_and_its_people_are_not_there() {
        var person = Units.person("Ngoài Phạm Vi", elsewhere, "2020-01-01");

        Api.as(officer).get("/v1/organisations/{id}/people", elsewhere).then().statusCode(404);
        Api.as(officer)
                .body(NEW.formatted("X"))
                .post("/v1/organisations/{id}/people", elsewhere)
                .then()
                .statusCode(404);
        Api.as(officer).get("/v1/people/{id}", person).then().statusCode(404);
        Api.as(officer).get("/v1/people/{id}/history", person).then().statusCode(404);
        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body(revision("X", position(department, "X", "2020-01-01", null)))
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(404);
        Api.as(stranger).get("/v1/people/{id}", person).then().statusCode(200);
    }

    @Test
    void a_reader_who_holds_the_version_gets_no_body() {
        var person = Units.person("Ai Đó", department, "2020-01-01");
        var tag = Api.as(officer).get("/v1/people/{id}", person).header("ETag");

        Api.as(officer)
                .header("If-None-Match", tag)
                .get("/v1/people/{id}", person)
                .then()
                .statusCode(304);
    }

    @Test
    void positions_are_revised_as_a_whole() {
        var person = Units.person("Tên Cũ", department, "2020-01-01");

        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body(revision(
                        "Tên Mới",
                        position(department, "Chuyên viên", "2020-01-01", "2022-12-31"),
                        position(division, "Trưởng phòng", "2023-01-01", null)))
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("fullName", equalTo("Tên Mới"))
                .body("positions.title", contains("Chuyên viên", "Trưởng phòng"))
                .body("positions[0].to", equalTo("2022-12-31"));
        Api.as(officer)
                .header("If-Match", "\"1\"")
                .body(revision("Tên Mới", position(department, "Phó phòng", "2021-01-01", null)))
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(200)
                .body("positions.title", contains("Phó phòng"));
        Api.as(officer)
                .get("/v1/people/{id}", person)
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("positions.from", contains("2021-01-01"));
    }

    @Test
    void a_stale_tag_is_refused_and_a_missing_one_too() {
        var person = Units.person("Ai Đó", department, "2020-01-01");
        var body = revision("Ai Đó", position(department, "Chuyên viên", "2020-01-01", null));

        Api.as(officer)
                .header("If-Match", "\"7\"")
                .body(body)
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(412);
        Api.as(officer).body(body).put("/v1/people/{id}", person).then().statusCode(428);
    }

    @Test
    void of_sixteen_writers_with_one_version_one_wins() throws Exception {
        var person = Units.person("Tranh Nhau", department, "2020-01-01");
        var body = revision("Đổi Tên", position(department, "Trưởng phòng", "2020-01-01", null));
        var statuses = Race.of(
                16,
                () -> Api.as(officer)
                        .header("If-Match", "\"0\"")
                        .body(body)
                        .put("/v1/people/{id}", person)
                        .statusCode());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        Api.as(officer).get("/v1/people/{id}", person).then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void all_faults_of_positions_are_named_at_once() {
        var person = Units.person("Ai Đó", department, "2020-01-01");

        Api.as(officer)
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "en")
                .body(revision(
                        "Ai Đó",
                        position(department, "A", "2020-01-01", "2019-12-31"),
                        position(division, "B", "2020-01-01", null),
                        position(division, "C", "2021-01-01", null),
                        position(elsewhere, "D", "2020-01-01", null),
                        position(UUID.randomUUID(), "E", "2020-01-01", null)))
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/positions/0/to",
                                "/positions/2",
                                "/positions/3/organisationId",
                                "/positions/4/organisationId"))
                .body(
                        "errors.findAll { it.pointer.endsWith('organisationId') }.detail",
                        everyItem(equalTo("There is no such unit.")));
    }

    @Test
    void positions_at_a_foreign_unit_stay_as_they_are() {
        var person = Units.person("Ai Đó", department, "2020-01-01");
        Row.of("person_position")
                .with("person_id", person)
                .with("organisation_id", elsewhere)
                .with("title", "Biệt phái")
                .with("valid_from", "2021-01-01")
                .insert();
        var own = position(department, "Chuyên viên chính", "2020-01-01", null);

        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body(revision("Ai Đó", own))
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/positions"));
        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body(revision("Ai Đó", own, position(elsewhere, "Biệt phái", "2021-01-01", null)))
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(200)
                .body("positions.title", contains("Chuyên viên chính", "Biệt phái"));
    }

    @Test
    void every_change_of_a_person_is_in_the_history() {
        var created =
                Api.as(officer).body(NEW.formatted("Có Lịch Sử")).post("/v1/organisations/{id}/people", department);
        String person = created.path("id");
        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body(revision("Đổi Tên", position(department, "Chuyên viên", "2019-03-01", null)))
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(200);

        Api.as(officer)
                .get("/v1/people/{id}/history", person)
                .then()
                .statusCode(200)
                .body("items.table", contains("person", "person_position", "person"))
                .body("items.operation", contains("INSERT", "INSERT", "UPDATE"))
                .body("items.actor", everyItem(equalTo(officer)))
                .body("items[2].old.full_name", equalTo("Có Lịch Sử"))
                .body("items[2].new.full_name", equalTo("Đổi Tên"));
    }

    private static String revision(String name, String... positions) {
        return "{\"fullName\": \"%s\", \"positions\": [%s]}".formatted(name, String.join(",", positions));
    }

    private static String position(UUID unit, String title, String from, String to) {
        return "{\"organisationId\": \"%s\", \"title\": \"%s\", \"from\": \"%s\"%s}"
                .formatted(unit, title, from, to == null ? "" : ", \"to\": \"" + to + "\"");
    }
}

package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;

@QuarkusTest
class PeopleTest {

    private static final String NEW =
            """
            {"fullName": "%s", "title": "Chuyên viên", "from": "2019-03-01"}
            """;

    @Inject People people;
    @Inject SessionFactory database;

    private final UUID department = Units.unit("JUSTICE_DEPARTMENT", null, "Sở thử");
    private final UUID division = Units.unit("DIVISION", department, "Phòng thử");
    private final UUID elsewhere = Units.unit("JUSTICE_DEPARTMENT", null, "Sở khác");
    private final String officer = Units.holder("OFFICER", department);
    private final String stranger = Units.holder("OFFICER", elsewhere);

    @Test
    void a_person_is_admitted_with_a_position() {
        Api.as(officer)
                .body(NEW.formatted("Đặng Thử Nghiệm"))
                .post("/v1/organisations/{id}/people", division)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("fullName", equalTo("Đặng Thử Nghiệm"))
                .body("positions.size()", equalTo(1))
                .body("positions[0].organisation.id", equalTo(division.toString()))
                .body("positions[0].organisation.name", equalTo("Phòng thử"))
                .body("positions[0].title", equalTo("Chuyên viên"))
                .body("positions[0].from", equalTo("2019-03-01"))
                .body("positions[0].to", nullValue());
    }

    @Test
    void a_repeated_admission_makes_one_person() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.as(officer)
                    .header("Idempotency-Key", key)
                    .body(NEW.formatted("Một Lần"))
                    .post("/v1/organisations/{id}/people", division)
                    .then()
                    .statusCode(201);
        }
        Api.as(officer)
                .header("Idempotency-Key", key)
                .body(NEW.formatted("Hai Lần"))
                .post("/v1/organisations/{id}/people", division)
                .then()
                .statusCode(422);
        assertThat(names(officer, department, "2023-01-01")).containsExactly("Một Lần");
    }

    @Test
    void the_people_of_a_unit_include_those_below_it_on_that_day() {
        Units.person("A trên", department, "2020-01-01");
        var below = Units.person("B dưới", division, "2022-01-01");
        Units.person("C khác", elsewhere, "2020-01-01");
        Database.execute(
                "update person_position set valid_to = '2023-06-30' where person_id = '%s'"
                        .formatted(below));

        assertThat(names(officer, department, "2021-12-31")).containsExactly("A trên");
        assertThat(names(officer, department, "2022-01-01")).containsExactly("A trên", "B dưới");
        assertThat(names(officer, department, "2023-06-30")).containsExactly("A trên", "B dưới");
        assertThat(names(officer, department, "2023-07-01")).containsExactly("A trên");
        assertThat(names(officer, division, "2023-01-01")).containsExactly("B dưới");
        Api.as(officer)
                .get("/v1/organisations/{id}/people", department)
                .then()
                .statusCode(200)
                .body("items.fullName", contains("A trên"));
    }

    @Test
    void people_are_found_without_diacritics() {
        Units.person("Đỗ Thị Ổn", department, "2020-01-01");
        Units.person("Lê Văn Khác", department, "2020-01-01");

        Api.as(officer)
                .queryParam("q", "do thi ON")
                .get("/v1/organisations/{id}/people", department)
                .then()
                .statusCode(200)
                .body("items.fullName", contains("Đỗ Thị Ổn"));
    }

    @Test
    void pages_meet_without_gap_or_overlap() {
        for (int i = 0; i < 5; i++) {
            var person = Units.person("Cùng Tên", department, "2020-01-01");
            Database.execute(
                    "insert into person_position values (gen_random_uuid(), '%s', '%s', 'Kiêm nhiệm', '2020-01-01', null)"
                            .formatted(person, division));
        }
        var seen = new java.util.ArrayList<String>();
        String next = "/v1/organisations/" + department + "/people?limit=2";
        while (next != null) {
            var page = Api.as(officer).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            page.then().body("items.positions.flatten().title", hasItems("Kiêm nhiệm"));
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            next = page.path("next");
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

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
    void a_role_without_the_permission_is_forbidden() {
        var staff = Units.holder("STAFF", department);
        var person = Units.person("Ai Đó", department, "2020-01-01");

        Api.as(staff).get("/v1/organisations/{id}/people", department).then().statusCode(403);
        Api.as(staff).get("/v1/people/{id}", person).then().statusCode(403);
        var division = Units.holder("DIVISION_OFFICER", this.division);
        Api.as(division)
                .body(NEW.formatted("X"))
                .post("/v1/organisations/{id}/people", this.division)
                .then()
                .statusCode(403);
    }

    @Test
    void an_officer_of_a_division_sees_nobody_of_another() {
        var other = Units.unit("DIVISION", department, "Phòng khác");
        Units.person("Của phòng khác", other, "2020-01-01");
        Units.person("Của phòng", division, "2020-01-01");
        Units.person("Của sở", department, "2020-01-01");

        var subject = Units.holder("DIVISION_OFFICER", division);
        assertThat(names(subject, department, "2023-01-01")).containsExactly("Của phòng", "Của sở");
    }

    @Test
    void an_auditor_sees_everybody() {
        var auditor = Units.holder("AUDITOR", elsewhere);
        Units.person("Bất Kỳ", department, "2020-01-01");

        assertThat(names(auditor, department, "2023-01-01")).containsExactly("Bất Kỳ");
        Api.as(auditor)
                .get("/v1/organisations/{id}/people", UUID.randomUUID())
                .then()
                .statusCode(404);
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
                .body(
                        revision(
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
    void all_faults_of_positions_are_named_at_once() {
        var person = Units.person("Ai Đó", department, "2020-01-01");

        Api.as(officer)
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "en")
                .body(
                        revision(
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
        Database.execute(
                "insert into person_position values (gen_random_uuid(), '%s', '%s', 'Biệt phái', '2021-01-01', null)"
                        .formatted(person, elsewhere));
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
                Api.as(officer)
                        .body(NEW.formatted("Có Lịch Sử"))
                        .post("/v1/organisations/{id}/people", department);
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

    @Test
    void whoever_holds_two_positions_is_one_head() {
        var two = Units.person("Hai Chức", department, "2020-01-01");
        Database.execute(
                "insert into person_position values (gen_random_uuid(), '%s', '%s', 'Kiêm', '2021-01-01', null)"
                        .formatted(two, division));
        Units.person("Một Chức", division, "2022-01-01");

        var day = LocalDate.parse("2023-01-01");
        var empty = Units.unit("DIVISION", null, "Không người");
        assertThat(people.headcounts(List.of(department, division, empty), day))
                .isEqualTo(Map.of(department, 2, division, 2, empty, 0));
        assertThat(
                        people.headcounts(
                                Set.of(new UnitDay(department, LocalDate.parse("2021-06-01")))))
                .containsValue(1);
        assertThat(people.at(new UnitDay(department, day), List.of(two, UUID.randomUUID())))
                .containsExactly(two);
    }

    @Test
    void a_page_costs_the_same_number_of_statements_whatever_its_length() {
        Units.person("Một", department, "2020-01-01");
        long one = statements();
        for (int i = 0; i < 20; i++) {
            Units.person("Thêm " + i, division, "2020-01-01");
        }
        assertThat(statements()).isEqualTo(one).isEqualTo(4);
    }

    @Test
    void nobody_without_positions_that_day_makes_an_empty_page() {
        Api.as(officer)
                .queryParam("asOf", "2001-01-01")
                .get("/v1/organisations/{id}/people", department)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private long statements() {
        var before = database.getStatistics().getPrepareStatementCount();
        names(officer, department, "2023-01-01");
        return database.getStatistics().getPrepareStatementCount() - before;
    }

    private static List<String> names(String subject, UUID unit, String day) {
        var page =
                Api.as(subject).queryParam("asOf", day).get("/v1/organisations/{id}/people", unit);
        page.then().statusCode(200);
        return page.jsonPath().getList("items.fullName", String.class);
    }

    private static String revision(String name, String... positions) {
        return "{\"fullName\": \"%s\", \"positions\": [%s]}"
                .formatted(name, String.join(",", positions));
    }

    private static String position(UUID unit, String title, String from, String to) {
        return "{\"organisationId\": \"%s\", \"title\": \"%s\", \"from\": \"%s\"%s}"
                .formatted(unit, title, from, to == null ? "" : ", \"to\": \"" + to + "\"");
    }
}

package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Row;

@QuarkusTest
class PeopleTest {

    private static final String NEW = """
            {"fullName": "%s", "title": "Chuyên viên", "from": "2019-03-01"}
            """;

    @Inject
    People people;

    @Inject
    SessionFactory database;

    private final UUID department = Units.unit("JUSTICE_DEPARTMENT", null, "Sở thử");
    private final UUID division = Units.unit("DIVISION", department, "Phòng thử");
    private final UUID elsewhere = Units.unit("JUSTICE_DEPARTMENT", null, "Sở khác");
    private final String officer = Units.holder("OFFICER", department);

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
        Database.execute("update person_position set valid_to = '2023-06-30' where person_id = '%s'".formatted(below));

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
            Row.of("person_position")
                    .with("person_id", person)
                    .with("organisation_id", division)
                    .with("title", "Kiêm nhiệm")
                    .insert();
        }
        var seen = new ArrayList<String>();
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
    void whoever_holds_two_positions_is_one_head() {
        var two = Units.person("Hai Chức", department, "2020-01-01");
        Fixture.position(two, division, "2021-01-01", null);
        Units.person("Một Chức", division, "2022-01-01");

        var day = LocalDate.parse("2023-01-01");
        var empty = Units.unit("DIVISION", null, "Không người");
        assertThat(people.headcounts(List.of(department, division, empty), day))
                .isEqualTo(Map.of(department, 2, division, 2, empty, 0));
        assertThat(people.headcounts(Set.of(new UnitDay(department, LocalDate.parse("2021-06-01")))))
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
        var page = Api.as(subject).queryParam("asOf", day).get("/v1/organisations/{id}/people", unit);
        page.then().statusCode(200);
        return page.jsonPath().getList("items.fullName", String.class);
    }
}

package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Row;

@QuarkusTest
class SearchTest {

    private final UUID department = Units.unit("JUSTICE_DEPARTMENT", null, "Sở thử tìm");
    private final String officer = Units.holder("OFFICER", department);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nguyen",
                "nguyen ",
                " NGUYEN",
                "nguyễn  thị",
                "nguyễn\u00a0thị",
                "mau nguyen",
                "mẫu\u3000\u200b thị",
                "ẫu uyê",
                "Nguye\u0302\u0303n"
            })
    void all_words_are_found_anywhere_in_any_order_whatever_the_spaces(String q) {
        Units.person("Nguyễn Thị Mẫu", department, "2020-01-01");
        Units.person("Lê Văn Mẫu", department, "2020-01-01");

        assertThat(people(q)).containsExactly("Nguyễn Thị Mẫu");
        assertThat(people(q + " văn")).isEmpty();
    }

    @Test
    void a_name_that_came_with_two_spaces_is_found_with_one() {
        Api.as(officer)
                .body("{\"fullName\": \" Lê  Văn\u00a0 Mẫu\", \"title\": \"Chuyên viên\", \"from\": \"2020-01-01\"}")
                .post("/v1/organisations/{id}/people", department)
                .then()
                .statusCode(201)
                .body("fullName", equalTo("Lê Văn Mẫu"));
        assertThat(people("le van")).containsExactly("Lê Văn Mẫu");
    }

    @Test
    void i_and_y_are_one_letter() {
        Units.person("Phạm Ngọc Quý", department, "2020-01-01");
        Units.person("Phạm Ngọc Quí", department, "2020-01-01");

        assertThat(people("Quí")).containsExactlyInAnyOrder("Phạm Ngọc Quí", "Phạm Ngọc Quý");
        assertThat(people("Quý")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%%", "m_u", "a%u"})
    void wildcards_are_letters(String q) {
        Units.person("Nguyễn Thị Mẫu", department, "2020-01-01");
        Units.person("Tỷ lệ 100%_\\", department, "2020-01-01");

        assertThat(people(q)).doesNotContain("Nguyễn Thị Mẫu");
        assertThat(people("100%_\\")).containsExactly("Tỷ lệ 100%_\\");
    }

    @Test
    void more_than_ten_words_are_refused() {
        search("a ".repeat(10)).then().statusCode(200);
        search("a ".repeat(11))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("q"))
                .body("errors.detail", contains("Chỉ tìm được tối đa 10 từ một lần."));
    }

    @Test
    void a_search_for_nothing_that_is_seen_is_refused() {
        search("\u00a0\u200b").then().statusCode(400).body("errors.detail", contains("Không được để trống."));
    }

    @Test
    void groups_are_found_by_their_codes_and_names_together() {
        var code = "KVT" + UUID.randomUUID().toString().substring(0, 8);
        Row.of("emulation_group")
                .with("code", code)
                .with("name", "Khu vực thử tìm")
                .insert();

        for (var q : List.of(code, code.toLowerCase(Locale.ROOT) + " tim khu")) {
            Api.as(officer)
                    .queryParam("q", q)
                    .get("/v1/groups")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains(code));
        }
    }

    @Test
    void a_list_of_units_says_of_which_day_it_is_and_finds_those_of_a_year_by_every_name_of_it() {
        var mark = UUID.randomUUID().toString();
        var unit = unit();
        name(unit, "Sở Lào Cai " + mark, "2000-01-01", "2023-06-30");
        name(unit, "Sở Lào Cai mới " + mark, "2023-07-01", "2025-06-30");
        var q = "lao cai " + mark;

        units(q, "asOf", "2026-01-01").body("items", empty()).body("asOf", equalTo("2026-01-01"));
        units(q, "asOf", "2023-08-01").body("items.name", contains("Sở Lào Cai mới " + mark));
        units(q, "year", 2023)
                .body("items.name", contains("Sở Lào Cai " + mark))
                .body("year", equalTo(2023))
                .body("asOf", nullValue());
        units(q + " mới", "year", 2023).body("items.id", contains(unit.toString()));
        units(q, "year", 2025).body("items.name", contains("Sở Lào Cai mới " + mark));
        units(q, "year", 2026).body("items", empty());
        Api.as(officer)
                .queryParam("q", q)
                .get("/v1/organisations")
                .then()
                .body("asOf", equalTo("2023-12-20"))
                .body("items.name", contains("Sở Lào Cai mới " + mark));
    }

    @Test
    void a_unit_that_ended_is_in_the_list_of_its_last_year_and_of_no_day_after() {
        var mark = UUID.randomUUID().toString();
        var unit = Row.of("organisation").with("dissolved_on", "2022-03-01").insert();
        name(unit, "Sở đã giải thể " + mark, "2000-01-01", null);

        units(mark, "asOf", "2022-02-28").body("items.id", contains(unit.toString()));
        units(mark, "asOf", "2022-03-01").body("items", empty());
        units(mark, "year", 2022).body("items.id", contains(unit.toString()));
        units(mark, "year", 2023).body("items", empty());
    }

    @Test
    void either_a_day_or_a_year_is_asked_for() {
        Api.as(officer)
                .queryParam("asOf", "2023-01-01")
                .queryParam("year", 2023)
                .get("/v1/organisations")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("year"));
    }

    @Test
    void units_are_found_by_their_codes() {
        var mark = "M" + UUID.randomUUID();
        var unit = unit();
        name(unit, "Sở có mã", "2000-01-01", null);
        Row.of("organisation_code")
                .with("organisation_id", unit)
                .with("code", mark)
                .insert();

        units("co " + mark + " SO", "asOf", "2023-01-01").body("items.id", hasItem(unit.toString()));
    }

    @Test
    void a_list_of_people_says_of_which_day_it_is() {
        search("x").then().body("asOf", equalTo("2023-12-20"));
        Api.as(officer)
                .queryParam("asOf", "2021-02-03")
                .get("/v1/organisations/{id}/people", department)
                .then()
                .body("asOf", equalTo("2021-02-03"));
    }

    private static UUID unit() {
        return Row.of("organisation").insert();
    }

    private static void name(UUID unit, String name, String from, String to) {
        Row.of("organisation_name")
                .with("organisation_id", unit)
                .with("name", name)
                .with("valid_from", from)
                .with("valid_to", to)
                .insert();
    }

    private ValidatableResponse units(String q, String when, Object value) {
        return Api.as(officer)
                .queryParam("q", q)
                .queryParam(when, value)
                .get("/v1/organisations")
                .then()
                .statusCode(200);
    }

    private Response search(String q) {
        return Api.as(officer).queryParam("q", q).get("/v1/organisations/{id}/people", department);
    }

    private List<String> people(String q) {
        return search(q).path("items.fullName");
    }
}

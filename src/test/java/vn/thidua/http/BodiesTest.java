package vn.thidua.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;

/** Bodies that are made to cost much. */
@QuarkusTest
class BodiesTest {

    private String admin;

    @BeforeEach
    void an_admin() {
        admin = Fixture.subject("ADMIN");
    }

    @Test
    void a_body_of_many_unknown_fields_is_refused_at_once() {
        var fields = IntStream.range(0, 180_000).mapToObj("\"f%d\":0"::formatted);
        refused(fields.collect(Collectors.joining(",", "{", "}")))
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo(""))
                .body("errors[0].detail", equalTo("Một đối tượng chỉ được có tối đa 100 trường."));
    }

    @Test
    void a_hundred_faults_are_listed_and_the_others_counted() {
        var members = IntStream.range(0, 99).mapToObj("\"f%d\":0"::formatted);
        refused(members.collect(Collectors.joining(",", "{", "}")))
                .body("detail", equalTo("Yêu cầu có 103 chỗ sai."))
                .body("errors.size()", equalTo(100))
                .body("moreErrors", equalTo(3));
        refused("{}").body("errors.size()", equalTo(4)).body("moreErrors", nullValue());
    }

    @Test
    void brackets_and_numbers_without_end_are_refused() {
        refused("[".repeat(10_000));
        refused("{\"subject\":1e2147483648}").body("errors.pointer", equalTo(List.of("/subject")));
        refused("{\"subject\":" + "9".repeat(1_000_000) + "}");
        refused("{\"" + "n".repeat(1_000_000) + "\":1}");
    }

    @Test
    void a_broken_character_in_the_name_of_a_field_is_malformed() {
        refused("{\"\\ud800\":1}").body("type", equalTo("urn:problem-type:thidua:malformed"));
    }

    @Test
    void a_letter_of_another_alphabet_in_a_code_is_named() {
        var officer = Fixture.subject("MINISTRY_OFFICER");
        Api.as(officer)
                .header("Accept-Language", "en")
                .body("{\"criteria\":[{\"code\":\"\u0410.1\"}]}")
                .post("/v1/criteria-sets")
                .then()
                .statusCode(400)
                .body(
                        "errors.find { it.pointer == '/criteria/0/code' }.detail",
                        startsWith("It holds U+0410 CYRILLIC CAPITAL LETTER A; it must match the pattern ^["));
    }

    @Test
    void an_empty_code_is_told_once() {
        Api.as(Fixture.subject("MINISTRY_OFFICER"))
                .body("{\"criteria\":[{\"code\":\" \"}]}")
                .post("/v1/criteria-sets")
                .then()
                .statusCode(400)
                .body(
                        "errors.findAll { it.pointer == '/criteria/0/code' }.detail",
                        equalTo(List.of("Không được để trống.")));
    }

    private ValidatableResponse refused(String body) {
        return Api.as(admin).body(body).post("/v1/grants").then().statusCode(400);
    }
}

package vn.thidua.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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

    private ValidatableResponse refused(String body) {
        return Api.as(admin).body(body).post("/v1/grants").then().statusCode(400);
    }
}

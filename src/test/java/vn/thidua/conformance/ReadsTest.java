package vn.thidua.conformance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.Tokens;

/** What can be read without knowing an id can be read: generated, like the refusals. */
@QuarkusTest
class ReadsTest {

    @BeforeAll
    static void someone_who_holds_every_permission() {
        Everybody.arrange();
    }

    @TestFactory
    Stream<DynamicNode> a_read_without_an_id_is_200_and_304_to_who_holds_the_answer() {
        return Contract.current().operations().stream()
                .filter(o -> o.method().equals("get") && o.pathParameterNames().isEmpty())
                .map(o -> dynamicTest(o.toString(), () -> read(o)));
    }

    private static void read(Operation o) {
        Response first = asking(o).get(o.path());
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        if (o.declares(304)) {
            String tag = first.header("ETag");
            assertThat(asking(o).header("If-None-Match", tag).get(o.path()).statusCode())
                    .isEqualTo(304);
            assertThat(asking(o)
                            .header("If-None-Match", "W/" + tag)
                            .get(o.path())
                            .statusCode())
                    .isEqualTo(304);
            assertThat(asking(o).header("If-None-Match", "\"x\"").get(o.path()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(asking(o).head(o.path()).statusCode()).isEqualTo(200);
    }

    private static RequestSpecification asking(Operation o) {
        RequestSpecification spec = given().queryParams(Request.valid(o).query());
        return o.isOpen() ? spec : spec.auth().oauth2(Tokens.of(Everybody.SUBJECT));
    }
}

package vn.thidua.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Race;

@QuarkusTest
class RacingWritersTest {

    @Test
    void of_sixteen_writers_with_one_version_one_wins() throws Exception {
        var admin = Fixture.subject("ADMIN");
        var created = Api.as(admin)
                .body("""
                                {"subject": "raced", "role": "STAFF", "organisationId": "%s", "from": "%s"}
                                """.formatted(Fixture.MINISTRY, "2024-05-02"))
                .post("/v1/grants");
        created.then().statusCode(201);
        String address = "/v1/grants/" + created.path("id");
        var statuses = Race.of(
                16,
                () -> Api.as(admin)
                        .header("If-Match", "\"0\"")
                        .body("{\"to\": \"2999-01-01\"}")
                        .put(address)
                        .statusCode());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        Api.as(admin).get(address).then().header("ETag", "\"1\"");
    }
}

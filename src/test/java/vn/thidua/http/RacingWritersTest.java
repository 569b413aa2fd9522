package vn.thidua.http;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;

@QuarkusTest
class RacingWritersTest {

    private static final int WRITERS = 16;

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
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(WRITERS);
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            var day = "2999-01-" + (i + 10);
            writers.add(() -> {
                start.await();
                return Api.as(admin)
                        .header("If-Match", "\"0\"")
                        .body("{\"to\": \"" + day + "\"}")
                        .put(address)
                        .statusCode();
            });
        }
        var answers = writers.stream().map(pool::submit).toList();
        start.countDown();
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get());
        }
        pool.shutdown();
        Map<Integer, Long> count = statuses.stream().collect(groupingBy(status -> status, Collectors.counting()));
        assertThat(count).isEqualTo(Map.of(200, 1L, 412, WRITERS - 1L));
        Api.as(admin).get(address).then().header("ETag", "\"1\"");
    }
}

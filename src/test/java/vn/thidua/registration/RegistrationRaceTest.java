package vn.thidua.registration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thidua.Api.as;
import static vn.thidua.registration.RegistrationCalls.ONE;
import static vn.thidua.registration.RegistrationCalls.act;
import static vn.thidua.registration.RegistrationCalls.collective;
import static vn.thidua.registration.RegistrationCalls.drafted;
import static vn.thidua.registration.RegistrationCalls.entries;
import static vn.thidua.registration.RegistrationCalls.giveBack;
import static vn.thidua.registration.RegistrationCalls.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import vn.thidua.Race;
import vn.thidua.Region;

@QuarkusTest
class RegistrationRaceTest {

    private static final int WRITERS = 16;

    private final Region region = new Region(3, 2024);

    @Test
    void of_sixteen_revisions_of_one_version_one_is_kept() throws Exception {
        String id = drafted(region, 2);
        assertOneWins(turn -> as(region.officer(2))
                .header("If-Match", "\"0\"")
                .body(entries(collective(turn % 2 == 0 ? "TTLDXS" : "CO_BTP", region.unit(2))))
                .put(ONE, id)
                .statusCode());
        as(region.officer(2)).get(ONE, id).then().header("ETag", "\"1\"").body("entries", hasSize(1));
    }

    @Test
    void of_sixteen_decisions_on_one_version_one_stands() throws Exception {
        String id = submitted(region, 2);
        assertOneWins(turn -> turn % 2 == 0
                ? act(region.officer(0), id, "acceptance", 1).statusCode()
                : giveBack("ministry.officer", id, 1).statusCode());
        as("auditor").get(ONE, id).then().header("ETag", "\"2\"");
    }

    private static void assertOneWins(IntFunction<Integer> request) throws Exception {
        var turn = new AtomicInteger();
        Callable<Integer> writer = () -> request.apply(turn.getAndIncrement());
        assertEquals(
                Map.of(200, 1L, 412, WRITERS - 1L),
                Race.of(WRITERS, writer).stream().collect(groupingBy(status -> status, counting())));
    }
}

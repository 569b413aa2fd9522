package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Race;

/** Several who decide, or score, in the same moment what is not assigned to a unit. */
@QuarkusTest
class LeafAssignmentRacesTest {

    private FullYear world;
    private String set;
    private String address;

    @BeforeEach
    void a_set_in_force() {
        world = new FullYear(4);
        set = world.published(world.small());
        address = "/v1/criteria-sets/" + set + "/assignments/" + world.units.get(2);
    }

    private Response decide(String tag, String... codes) {
        return LeafAssignmentsTest.decideAt(address, world.ministry, tag, codes);
    }

    @Test
    void a_writer_names_what_was_read_and_of_sixteen_one_wins() throws Exception {
        decide("\"0\"", "A.2").then().statusCode(412);
        decide(null, "A.2").then().statusCode(201);
        decide(null, "A.3").then().statusCode(428);
        decide("\"7\"", "A.3").then().statusCode(412);
        var statuses = Race.of(16, () -> decide("\"0\"", "A.3").statusCode());
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 412)).isEqualTo(15);
    }

    @Test
    void of_sixteen_first_decisions_one_is_made() throws Exception {
        var statuses = Race.of(16, () -> decide(null, "A.3").statusCode());
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 428)).isEqualTo(15);
    }

    @Test
    void nobody_scores_in_the_same_moment_what_is_just_taken_from_the_unit() throws Exception {
        var sheet = world.opened(set).get(2);
        var running = new AtomicInteger();
        Race.of(
                2,
                () -> running.getAndIncrement() == 0
                        ? decide(null, "A.2").statusCode()
                        : Api.as(world.officers.get(2))
                                .header("If-Match", "*")
                                .body("{\"entries\": [{\"code\": \"A.2\", \"figures\": {\"done\": true}}]}")
                                .put(sheet + "/entries")
                                .statusCode());
        String state = Api.as(world.officers.get(2)).get(sheet).then().extract().path("leaves[1].state");
        int decided = Api.as(world.ministry).get(address).statusCode();
        assertThat(state).isEqualTo(decided == 200 ? "NOT_ASSIGNED" : "SCORED");
    }
}

package vn.thidua.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Logged;
import vn.thidua.Tokens;
import vn.thidua.Wire;
import vn.thidua.attachment.Files;

/** Who asks for much and then does not read it. */
@QuarkusTest
class SlowReadersTest {

    private static final int FILE = 3_500_000;

    @Inject
    RequestFilters filters;

    private String officer;
    private String address;

    @BeforeEach
    void a_file() {
        officer = Fixture.subject("OFFICER");
        address = "/v1/attachments/"
                + Files.upload(officer, UUID.fromString(Fixture.MINISTRY), "a.pdf", Files.pdf(FILE, 1))
                        .post("/v1/attachments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id")
                + "/content";
    }

    @Test
    void readers_who_read_nothing_hold_no_thread_and_nobody_up() {
        var wires = new ArrayList<Wire>();
        for (int i = 0; i < 240; i++) {
            wires.add(asked(i % 4 == 0 ? officer : Fixture.subject("OFFICER")));
        }
        var reader = Fixture.subject("AUDITOR");
        Api.as(reader).get("/v1/me").then().statusCode(200);
        for (int read = 0; read < 20; read++) {
            var began = Instant.now();
            Api.as(reader).get("/v1/me").then().statusCode(200);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
        assertThat(wires.get(1).some(13)).startsWith("HTTP/1.1 200 ");
        wires.forEach(Wire::close);
    }

    @Test
    void who_hangs_up_within_an_answer_is_no_incident_and_leaves_nothing_behind() {
        try (var log = new Logged()) {
            for (int i = 0; i < 20; i++) {
                var wire = asked(officer);
                assertThat(wire.some(13)).startsWith("HTTP/1.1 200 ");
                wire.some(i * 10_000);
                if (i % 2 == 0) {
                    wire.reset();
                } else {
                    wire.close();
                }
            }
            await("nobody under way").atMost(Duration.ofSeconds(10)).until(() -> filters.underWay() == 0);
            assertThat(log.lines()).isEmpty();
        }
    }

    private Wire asked(String caller) {
        var wire = new Wire(URI.create(RestAssured.baseURI + ":" + RestAssured.port), 4096);
        wire.send("GET " + address + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.of(caller) + "\r\n\r\n");
        return wire;
    }
}

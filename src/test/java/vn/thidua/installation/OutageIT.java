package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.installation.Load.Answer;

class OutageIT {

    /** Nobody waits longer, whatever is away. */
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(10);

    private final Installation installation = Installation.running();
    private final Service service = installation.service;

    @Test
    void without_its_database_it_says_503_and_serves_again_once_the_database_is_back() {
        final Instant gone;
        final Instant back;
        final Instant settled;
        var load = new Load(service, installation.provider.token(installation.ministryOfficer()));
        try (load) {
            await().until(() -> areAnswered(load.answers()));
            installation.database.close();
            gone = Instant.now();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> load.between(gone, Instant.now()).size() > 60);
            assertThat(service.manage("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(service.manage("/q/health/live").statusCode()).isEqualTo(200);
            back = Instant.now();
            installation.database.comeBack();
            await().atMost(A_FEW_SECONDS).until(() -> areAnswered(load.between(lately(), Instant.now())));
            settled = Instant.now();
            await().until(() -> load.between(settled, Instant.now()).size() > 20);
        }

        assertThat(load.answers())
                .allMatch(answer -> answer.took().compareTo(A_FEW_SECONDS) < 0)
                .allMatch(answer -> answer.succeeded() || isUnavailable(answer) || isUnknown(answer));
        assertThat(load.between(gone, back)).hasSizeGreaterThan(60).allMatch(OutageIT::isUnavailable);
        assertThat(load.between(settled, Instant.now())).isNotEmpty().allMatch(Answer::succeeded);
        assertThat(service.manage("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_waits_long_for_a_database_that_answers_nothing() {
        var token = installation.provider.token("somebody");
        assertThat(service.get("/v1/me", token).statusCode()).isEqualTo(200);
        installation.database.signal("STOP");
        try {
            for (int request = 0; request < 3; request++) {
                var answer = Answer.of(() -> service.get("/v1/me", token));
                assertThat(answer.took()).isLessThan(A_FEW_SECONDS);
                assertThat(answer).matches(OutageIT::isUnavailable);
            }
        } finally {
            installation.database.signal("CONT");
        }
        assertThat(service.get("/v1/me", token).statusCode()).isEqualTo(200);
    }

    @Test
    void started_without_the_provider_of_tokens_it_says_503_until_the_provider_answers() {
        var token = installation.provider.token("somebody");
        var paths = List.of("/v1/openid-configuration", "/v1/me");
        installation.provider.close();
        try (var node = installation.startService("without-provider.log")) {
            try {
                for (var path : paths) {
                    assertThat(Answer.of(() -> node.get(path, token))).matches(OutageIT::isUnavailable);
                }
                assertThat(node.get("/v1/openapi.json", null).statusCode()).isEqualTo(200);
            } finally {
                installation.provider.comeBack();
            }
            for (var path : paths) {
                assertThat(node.get(path, token).statusCode()).isEqualTo(200);
            }
        }
    }

    private static Instant lately() {
        return Instant.now().minusSeconds(1);
    }

    private static boolean areAnswered(List<Answer> answers) {
        return answers.size() > 9 && answers.stream().allMatch(Answer::succeeded);
    }

    /** The database went away while it was told to keep a change. */
    private static boolean isUnknown(Answer answer) {
        return answer.status() == 503 && answer.body().contains("urn:problem-type:thidua:outcome-unknown");
    }

    private static boolean isUnavailable(Answer answer) {
        return answer.status() == 503
                && answer.retryAfter().equals("2")
                && answer.body().contains("urn:problem-type:thidua:unavailable");
    }
}

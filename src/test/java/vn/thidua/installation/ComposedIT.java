package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.installation.ComposedInstallation.bearer;
import static vn.thidua.installation.ComposedInstallation.secret;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service with the provider that it is installed with. */
@Tag("composed")
class ComposedIT {

    private static final String ADMIN = secret("FIRST_ADMIN_SUBJECT");

    private final ComposedInstallation installation = ComposedInstallation.running();
    private final Edge edge = installation.edge;
    private final Login login = installation.login;

    @Test
    void a_person_logs_in_at_the_provider_and_is_known_by_their_subject() {
        var tokens = login.person("admin", secret("DEMO_USERS_PASSWORD"));
        var me = me(tokens.path("access_token").asText());
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        assertThat(Login.json(me.body()).path("subject").asText()).isEqualTo(ADMIN);
    }

    @Test
    void the_other_tokens_of_a_login_are_no_access_tokens() {
        var tokens = login.person("ministry.officer", secret("DEMO_USERS_PASSWORD"));
        for (var kind : List.of("id_token", "refresh_token")) {
            assertThat(tokens.path(kind).asText()).isNotEmpty();
            assertRefused(me(tokens.path(kind).asText()));
        }
    }

    @Test
    void the_machine_account_reads_summaries_and_nothing_else() {
        var machine = bearer(login.machine("ministry-system", secret("MINISTRY_SYSTEM_SECRET"))
                .path("access_token")
                .asText());
        var summaries = edge.get("/v1/summaries?year=2023", machine);
        assertThat(summaries.statusCode()).as(summaries.body()).isEqualTo(200);
        assertThat(edge.get("/v1/organisations", machine).statusCode()).isEqualTo(403);
        assertThat(edge.get("/v1/grants", machine).statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_but_the_machine_account_gets_the_scope_that_reads_summaries() {
        var person = bearer(login.person("laocai.officer", secret("DEMO_USERS_PASSWORD"))
                .path("access_token")
                .asText());
        assertThat(edge.get("/v1/summaries?year=2023", person).statusCode()).isEqualTo(403);
        var asked =
                new HashMap<>(Map.of("client_id", "thidua", "response_type", "code", "scope", "openid summary.read"));
        asked.put("redirect_uri", Edge.PUBLIC + "/");
        var answer = edge.get("/realms/thidua/protocol/openid-connect/auth?" + Edge.encoded(asked), Map.of());
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_scope");
    }

    @Test
    void a_token_that_another_client_of_the_realm_got_is_not_for_this_api() {
        var other = login.ask(Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "laocai.director",
                "password", secret("DEMO_USERS_PASSWORD")));
        assertThat(other.statusCode()).as(other.body()).isEqualTo(200);
        var refused = me(Login.json(other.body()).path("access_token").asText());
        assertRefused(refused);
        assertThat(refused.body()).contains("The token is for another audience.");
    }

    @Test
    void front_ends_are_told_public_addresses_alone() {
        var told = Login.json(edge.get("/v1/openid-configuration", Map.of()).body());
        assertThat(told.path("issuer").asText()).isEqualTo(Edge.PUBLIC + "/realms/thidua");
        for (var name : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            assertThat(told.path(name).asText()).startsWith(Edge.PUBLIC + "/realms/thidua/");
        }
    }

    @Test
    void a_front_end_at_the_public_address_is_let_in_and_no_other() {
        var token = login.person("admin", secret("DEMO_USERS_PASSWORD"))
                .path("access_token")
                .asText();
        assertThat(from(Edge.PUBLIC, token).statusCode()).isEqualTo(200);
        assertThat(from("https://elsewhere.example", token).statusCode()).isEqualTo(403);
    }

    @Test
    void what_stands_beside_the_api_is_not_reached_from_outside() {
        for (var path :
                List.of("/q/health", "/q/metrics", "/q/openapi", "/q/swagger-ui/", "/admin/", "/realms/master")) {
            assertThat(edge.get(path, Map.of()).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void the_image_asks_the_service_whether_it_is_ready() {
        var healthcheck = Dockerfile.healthcheck();
        assertThat(Keycloak.isHealthy(healthcheck, installation.service.managementPort()))
                .isTrue();
        installation.database.execute("update flyway_schema_history set success = false");
        try {
            assertThat(Keycloak.isHealthy(healthcheck, installation.service.managementPort()))
                    .isFalse();
        } finally {
            installation.database.execute("update flyway_schema_history set success = true");
        }
    }

    private HttpResponse<String> me(String token) {
        return edge.get("/v1/me", bearer(token));
    }

    private HttpResponse<String> from(String origin, String token) {
        return edge.get("/v1/me", Map.of("Authorization", "Bearer " + token, "Origin", origin));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer error=\"invalid_token\", error_description=");
    }
}

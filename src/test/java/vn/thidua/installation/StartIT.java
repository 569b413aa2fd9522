package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

    private static final Duration SECONDS = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void without_settings_it_ends_at_once_and_names_every_missing_one() {
        var service = new Service(Map.of(), folder.resolve("log"));
        assertThat(service.exitCode(SECONDS)).isEqualTo(78);
        assertThat(service.complaints())
                .containsExactly("thidua does not start: missing settings:"
                        + " quarkus.datasource.jdbc.url (QUARKUS_DATASOURCE_JDBC_URL),"
                        + " quarkus.datasource.username (QUARKUS_DATASOURCE_USERNAME),"
                        + " quarkus.datasource.password (QUARKUS_DATASOURCE_PASSWORD),"
                        + " quarkus.flyway.username (QUARKUS_FLYWAY_USERNAME),"
                        + " quarkus.flyway.password (QUARKUS_FLYWAY_PASSWORD),"
                        + " quarkus.oidc.auth-server-url (QUARKUS_OIDC_AUTH_SERVER_URL),"
                        + " quarkus.oidc.token.audience (QUARKUS_OIDC_TOKEN_AUDIENCE)");
    }

    @Test
    void one_missing_setting_is_named_alone() {
        var settings = new HashMap<>(Installation.running().settings());
        settings.remove("QUARKUS_OIDC_TOKEN_AUDIENCE");
        var service = new Service(settings, folder.resolve("log"));
        assertThat(service.exitCode(SECONDS)).isEqualTo(78);
        assertThat(service.complaints())
                .containsExactly("thidua does not start: missing settings: quarkus.oidc.token.audience"
                        + " (QUARKUS_OIDC_TOKEN_AUDIENCE)");
    }

    @Test
    void a_database_that_does_not_let_it_in_is_named_in_one_line() {
        var settings = new HashMap<>(Installation.running().settings());
        settings.put("QUARKUS_FLYWAY_USERNAME", "nobody");
        var service = new Service(settings, folder.resolve("log"));
        assertThat(service.exitCode(SECONDS)).isEqualTo(78);
        assertThat(service.complaints())
                .singleElement()
                .asString()
                .startsWith("thidua does not start: the database does not let the migrating role in: ");
    }

    @Test
    void a_database_that_does_not_answer_is_named_in_one_line_and_may_be_asked_again() {
        var settings = new HashMap<>(Installation.running().settings());
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/thidua");
        var service = new Service(settings, folder.resolve("log"));
        assertThat(service.exitCode(SECONDS)).isEqualTo(69);
        assertThat(service.complaints()).singleElement().asString().contains("localhost:1");
    }

    @Test
    void it_does_not_run_with_the_role_that_owns_the_schema() {
        var settings = new HashMap<>(Installation.running().settings());
        settings.put("QUARKUS_DATASOURCE_USERNAME", Postgres.OWNER);
        var service = new Service(settings, folder.resolve("log"));
        assertThat(service.exitCode(SECONDS)).isEqualTo(78);
        assertThat(service.complaints()).hasSize(1);
    }
}

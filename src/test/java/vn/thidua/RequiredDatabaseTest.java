package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequiredDatabaseTest {

    private final Config config;

    RequiredDatabaseTest(Config config) {
        this.config = config;
    }

    @Test
    void the_database_of_the_tests_is_what_is_required() {
        assertThat(complaint(Map.of(), RequiredDatabase.VERSION)).isEmpty();
    }

    @Test
    void an_older_database_is_refused_in_one_line() {
        assertThat(complaint(Map.of(), RequiredDatabase.VERSION + 1).orElseThrow())
                .satisfies(complaint -> {
                    assertThat(complaint.reason())
                            .matches("the database is PostgreSQL 18\\.\\d+.*; 19 or newer is needed");
                    assertThat(complaint.passing()).isFalse();
                });
    }

    @Test
    void a_database_that_does_not_take_the_role_is_named_in_one_line() {
        var complaint = complaint(Map.of("quarkus.flyway.username", "nobody"), RequiredDatabase.VERSION)
                .orElseThrow();
        assertThat(complaint.reason())
                .startsWith("the database does not let the migrating role in: FATAL: ")
                .contains("\"nobody\"")
                .doesNotContain("\n");
        assertThat(complaint.passing()).isFalse();
    }

    @Test
    void a_database_that_does_not_answer_may_answer_later() {
        var nobody = Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:1/thidua");
        var complaint = complaint(nobody, RequiredDatabase.VERSION).orElseThrow();
        assertThat(complaint.reason()).contains("localhost:1").doesNotContain("\n");
        assertThat(complaint.passing()).isTrue();
    }

    private Optional<RequiredDatabase.Complaint> complaint(Map<String, String> changes, int version) {
        var settings = new HashMap<String, String>();
        for (var name : List.of("quarkus.datasource.jdbc.url", "quarkus.flyway.username", "quarkus.flyway.password")) {
            settings.put(name, config.getValue(name, String.class));
        }
        settings.putAll(changes);
        var sources = new PropertiesConfigSource(settings, "test", 100);
        return RequiredDatabase.complaint(
                new SmallRyeConfigBuilder().withSources(sources).build(), version);
    }
}

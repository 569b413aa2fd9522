package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequiredSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/thidua",
            "quarkus.datasource.username", "app",
            "quarkus.datasource.password", "one",
            "quarkus.flyway.username", "owner",
            "quarkus.flyway.password", "two",
            "quarkus.oidc.auth-server-url", "https://login.example/realms/thidua",
            "quarkus.oidc.token.audience", "thidua");

    @Test
    void complete_settings_are_not_complained_about() {
        assertThat(complaint(Map.of())).isEmpty();
    }

    @Test
    void every_missing_setting_is_named_with_its_environment_variable() {
        assertThat(complaint(Map.of("quarkus.flyway.password", "", "quarkus.oidc.token.audience", " ")))
                .hasValue("missing settings: quarkus.flyway.password (QUARKUS_FLYWAY_PASSWORD),"
                        + " quarkus.oidc.token.audience (QUARKUS_OIDC_TOKEN_AUDIENCE)");
    }

    @Test
    void a_setting_that_refers_to_an_unset_one_is_missing() {
        assertThat(complaint(Map.of("quarkus.datasource.password", "${nothing.of.this.name}")))
                .hasValue("missing settings: quarkus.datasource.password" + " (QUARKUS_DATASOURCE_PASSWORD)");
    }

    @Test
    void one_role_for_both_purposes_is_refused() {
        assertThat(complaint(Map.of("quarkus.flyway.username", "app")).orElseThrow())
                .startsWith("quarkus.flyway.username and quarkus.datasource.username must name two");
    }

    @Test
    void a_demo_clock_is_refused() {
        assertThat(complaint(Map.of("thidua.time.demo-start", "2023-12-20T08:00:00+07:00")))
                .hasValue("thidua.time.demo-start stands for dev mode and tests: here the clock is the real one");
    }

    @Test
    void tokens_for_any_audience_or_of_any_issuer_are_refused() {
        for (var name : List.of("quarkus.oidc.token.audience", "quarkus.oidc.token.issuer")) {
            assertThat(complaint(Map.of(name, "any")).orElseThrow()).startsWith(name + " must not be \"any\"");
        }
    }

    @Test
    void forwarded_addresses_are_believed_of_named_proxies_alone() {
        var forwarding = "quarkus.http.proxy.proxy-address-forwarding";
        assertThat(complaint(Map.of(forwarding, "true")).orElseThrow())
                .startsWith(forwarding + " needs quarkus.http.proxy.trusted-proxies");
        assertThat(complaint(Map.of(forwarding, "true", "quarkus.http.proxy.trusted-proxies", "10.0.0.7")))
                .isEmpty();
        assertThat(complaint(Map.of(forwarding, "false"))).isEmpty();
    }

    private static Optional<String> complaint(Map<String, String> changes) {
        var settings = new HashMap<>(COMPLETE);
        settings.putAll(changes);
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return RequiredSettings.complaint(config);
    }
}

package vn.thidua;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import vn.thidua.time.Days;

/** What only the installation can know: without it there is nothing to start. */
final class RequiredSettings {

    private static final String APPLICATION_ROLE = "quarkus.datasource.username";
    private static final String MIGRATING_ROLE = "quarkus.flyway.username";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";
    private static final String ISSUER = "quarkus.oidc.token.issuer";
    private static final String ANY = "any";
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED_PROXIES = "quarkus.http.proxy.trusted-proxies";
    private static final List<String> NAMES = List.of(
            "quarkus.datasource.jdbc.url",
            APPLICATION_ROLE,
            "quarkus.datasource.password",
            MIGRATING_ROLE,
            "quarkus.flyway.password",
            "quarkus.oidc.auth-server-url",
            AUDIENCE);

    private RequiredSettings() {}

    /** What is wrong with the settings, in one line that names each one; empty if nothing is. */
    static Optional<String> complaint(Config config) {
        var missing =
                NAMES.stream().filter(name -> value(config, name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            return Optional.of("missing settings: "
                    + missing.stream()
                            .map(name -> name + " (" + environmentVariable(name) + ")")
                            .collect(Collectors.joining(", ")));
        }
        return Stream.of(demoClock(config), oneRole(config), anyToken(config), anyProxy(config))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> demoClock(Config config) {
        return value(config, Days.DEMO_START)
                .map(day -> Days.DEMO_START + " stands for dev mode and tests: here the clock is the real one");
    }

    private static Optional<String> oneRole(Config config) {
        return value(config, APPLICATION_ROLE)
                .filter(role -> value(config, MIGRATING_ROLE).equals(Optional.of(role)))
                .map(role -> MIGRATING_ROLE + " and " + APPLICATION_ROLE + " must name two roles of the database:"
                        + " the application must not be able to change the schema");
    }

    private static Optional<String> anyToken(Config config) {
        return Stream.of(AUDIENCE, ISSUER)
                .filter(name -> value(config, name).filter(ANY::equals).isPresent())
                .findFirst()
                .map(name -> name + " must not be \"any\": whoever holds a token that was signed for something else"
                        + " would be let in");
    }

    private static Optional<String> anyProxy(Config config) {
        return value(config, FORWARDING)
                .filter(Boolean::parseBoolean)
                .filter(believed -> value(config, TRUSTED_PROXIES).isEmpty())
                .map(believed -> FORWARDING + " needs " + TRUSTED_PROXIES + ": otherwise every caller chooses the"
                        + " address that the limits and the log know them by");
    }

    private static Optional<String> value(Config config, String name) {
        try {
            return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
        } catch (NoSuchElementException refersToSomethingUnset) {
            return Optional.empty();
        }
    }

    private static String environmentVariable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}

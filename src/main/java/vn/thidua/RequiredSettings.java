package vn.thidua;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import vn.thidua.time.Days;

/** What only the installation can know: without it there is nothing to start. */
final class RequiredSettings {

    private static final String APPLICATION_ROLE = "quarkus.datasource.username";
    private static final String MIGRATING_ROLE = "quarkus.flyway.username";
    private static final List<String> NAMES = List.of(
            "quarkus.datasource.jdbc.url",
            APPLICATION_ROLE,
            "quarkus.datasource.password",
            MIGRATING_ROLE,
            "quarkus.flyway.password",
            "quarkus.oidc.auth-server-url",
            "quarkus.oidc.token.audience");

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
        if (value(config, Days.DEMO_START).isPresent()) {
            return Optional.of(Days.DEMO_START + " stands for dev mode and tests: here the clock is the real one");
        }
        return value(config, APPLICATION_ROLE).equals(value(config, MIGRATING_ROLE))
                ? Optional.of(MIGRATING_ROLE
                        + " and "
                        + APPLICATION_ROLE
                        + " must name two roles of the database: the application must not"
                        + " be able to change the schema")
                : Optional.empty();
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

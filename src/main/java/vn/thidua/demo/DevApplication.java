package vn.thidua.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts dev mode: with an embedded PostgreSQL where none is configured.
 *
 * <p>Its settings are given to the profile {@code dev} alone, so that tests run from within dev mode do not work in its
 * database.
 */
@QuarkusMain(name = "dev")
@IfBuildProfile("dev")
public class DevApplication {

    private static final String IN_DEV_MODE = "%dev.";

    DevApplication() {}

    /** Called again by every live reload: the server started first stays. */
    public static void main(String... arguments) {
        if (!isSet(EmbeddedServer.URL) && !isSet(IN_DEV_MODE + EmbeddedServer.URL)) {
            EmbeddedServer.settings(EmbeddedServer.start(true))
                    .forEach((name, value) -> System.setProperty(IN_DEV_MODE + name, value));
        }
        Quarkus.run(arguments);
    }

    private static boolean isSet(String name) {
        return ConfigProvider.getConfig().getConfigValue(name).getValue() != null;
    }
}

package vn.thidua;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the service. The packaged application first looks at its settings, so that an installation
 * without them hears so in one line instead of a stack trace.
 */
@QuarkusMain
public final class Application {

    /** What sysexits.h calls EX_CONFIG; service managers can tell it from a crash. */
    private static final int CONFIGURATION_ERROR = 78;

    private Application() {}

    public static void main(String... arguments) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            RequiredSettings.complaint(ConfigProvider.getConfig()).ifPresent(Application::refuse);
        }
        Quarkus.run(arguments);
    }

    private static void refuse(String complaint) {
        System.err.println("thidua does not start: " + complaint);
        System.exit(CONFIGURATION_ERROR);
    }
}

package vn.thidua;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the packaged service. It looks at its settings first, so that an installation without them hears so in one
 * line instead of a stack trace.
 */
@QuarkusMain
public class Application {

    /** What sysexits.h calls EX_CONFIG; service managers can tell it from a crash. */
    private static final int CONFIGURATION_ERROR = 78;

    Application() {}

    public static void main(String... arguments) {
        RequiredSettings.complaint(ConfigProvider.getConfig()).ifPresent(Application::refuse);
        Quarkus.run(arguments);
    }

    private static void refuse(String complaint) {
        System.err.println("thidua does not start: " + complaint);
        System.exit(CONFIGURATION_ERROR);
    }
}

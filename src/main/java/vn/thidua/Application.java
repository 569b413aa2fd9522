package vn.thidua;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the packaged service. It looks at its settings and its database first, so that an installation where something
 * is wrong with them hears so in one line instead of a stack trace.
 */
@QuarkusMain
public class Application {

    /** What sysexits.h calls EX_CONFIG: it does not help to start again, and service managers can be told so. */
    private static final int CONFIGURATION_ERROR = 78;

    /** EX_UNAVAILABLE: it may help to start again. */
    private static final int UNAVAILABLE = 69;

    Application() {}

    public static void main(String... arguments) {
        var config = ConfigProvider.getConfig();
        RequiredSettings.complaint(config).ifPresent(reason -> refuse(reason, CONFIGURATION_ERROR));
        RequiredDatabase.complaint(config, RequiredDatabase.VERSION)
                .ifPresent(complaint ->
                        refuse(complaint.reason(), complaint.passing() ? UNAVAILABLE : CONFIGURATION_ERROR));
        Quarkus.run(arguments);
    }

    private static void refuse(String reason, int exitCode) {
        System.err.println("thidua does not start: " + reason);
        System.exit(exitCode);
    }
}

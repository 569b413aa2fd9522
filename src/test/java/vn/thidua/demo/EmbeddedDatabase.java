package vn.thidua.demo;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Supplies tests with the settings of a throw-away PostgreSQL, where none is configured.
 *
 * <p>Asked more than once and from more than one class loader: the running server's address is remembered in a system
 * property.
 */
public class EmbeddedDatabase implements ConfigSourceFactory {

    private static final String REMEMBERED = "thidua.test.embedded-database";
    private static final int BELOW_APPLICATION_PROPERTIES = 100;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (!context.getProfiles().contains("test")
                || context.getValue(EmbeddedServer.URL).getValue() != null) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(
                EmbeddedServer.settings(url()), "embedded database", BELOW_APPLICATION_PROPERTIES));
    }

    /** A connection to the server itself, as its superuser. */
    public static Connection administrator() throws SQLException {
        return EmbeddedServer.administrator(System.getProperty(REMEMBERED));
    }

    private static synchronized String url() {
        var url = System.getProperty(REMEMBERED);
        if (url == null) {
            url = EmbeddedServer.start(false);
            System.setProperty(REMEMBERED, url);
        }
        return url;
    }
}

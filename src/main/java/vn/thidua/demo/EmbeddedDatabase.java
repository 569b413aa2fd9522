package vn.thidua.demo;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Supplies the settings of an embedded PostgreSQL in dev mode and tests, where none is configured.
 *
 * <p>Asked more than once and from more than one class loader: the running server's address is
 * remembered in a system property.
 */
public class EmbeddedDatabase implements ConfigSourceFactory {

    private static final String REMEMBERED = "thidua.demo.embedded-database";
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final int BELOW_APPLICATION_PROPERTIES = 100;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean dev = context.getProfiles().contains("dev");
        boolean test = context.getProfiles().contains("test");
        if (!dev && !test || context.getValue(URL).getValue() != null) {
            return List.of();
        }
        return List.of(
                new PropertiesConfigSource(
                        settings(dev), "embedded database", BELOW_APPLICATION_PROPERTIES));
    }

    private static synchronized Map<String, String> settings(boolean keepData) {
        var url = System.getProperty(REMEMBERED);
        if (url == null) {
            url = EmbeddedServer.start(keepData);
            System.setProperty(REMEMBERED, url);
        }
        return Map.of(
                URL,
                url,
                "quarkus.datasource.username",
                EmbeddedServer.APPLICATION_ROLE,
                "quarkus.datasource.password",
                EmbeddedServer.APPLICATION_ROLE,
                "quarkus.flyway.username",
                EmbeddedServer.OWNER_ROLE,
                "quarkus.flyway.password",
                EmbeddedServer.OWNER_ROLE);
    }
}

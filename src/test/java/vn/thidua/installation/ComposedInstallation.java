package vn.thidua.installation;

import java.nio.file.Path;
import java.util.Map;

/**
 * What {@code compose.yaml} composes, started once for all tests: the same commands, environments, roles and realm.
 * Only the names of containers become addresses of this machine.
 */
final class ComposedInstallation {

    private static final Path FOLDER = Folders.empty("composed");

    final Postgres database = new Postgres(FOLDER.resolve("data"));
    final Keycloak keycloak = new Keycloak(database, FOLDER.resolve("keycloak.log"));
    final Service service = new Service(settings(), FOLDER.resolve("service.log"));
    final Edge edge = new Edge(keycloak.address(), service.address());
    final Login login = new Login(edge);

    private ComposedInstallation() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    static ComposedInstallation running() {
        return OnFirstUse.INSTALLATION;
    }

    /** The password of a demo user, the secret of a client: what the tests' {@code .env} says. */
    static String secret(String name) {
        return Compose.variables().get(name);
    }

    /** What a caller sends beside a request. */
    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token, "Accept-Language", "en");
    }

    private Map<String, String> settings() {
        var settings = Compose.environment("thidua");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", "0");
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", "0");
        settings.put("QUARKUS_SHUTDOWN_DELAY", "0");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        settings.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1");
        settings.compute(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                (name, address) -> address.replace("http://keycloak:8080", keycloak.address()));
        return settings;
    }

    private void stop() {
        service.close();
        keycloak.close();
        database.close();
    }

    private static final class OnFirstUse {
        static final ComposedInstallation INSTALLATION = new ComposedInstallation();
    }
}

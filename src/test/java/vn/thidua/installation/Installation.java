package vn.thidua.installation;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import vn.thidua.Row;

/** A whole installation, started once for all tests: database, provider and packaged application. */
final class Installation {

    static final String MINISTRY = "00000000-0000-7000-8000-0000000000bb";

    private static final Path FOLDER = Folders.empty("installation");

    final Postgres database;
    final Provider provider;
    final Service service;

    /** Rows in all tables of the schema after the first start, the list of migrations aside. */
    final long rowsAtFirst;

    private Installation() {
        database = new Postgres(FOLDER.resolve("data"));
        provider = new Provider();
        service = startService("service.log");
        service.get("/v1/openapi.json", null);
        rowsAtFirst = Long.parseLong(database.value("""
                                select sum((xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I',
                                           schemaname, tablename), false, true, '')))[1]::text::bigint)
                                  from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'
                                """));
        database.insert(Row.of("organisation").with("id", MINISTRY).with("kind", "MINISTRY"));
        database.insert(
                Row.of("organisation_name").with("organisation_id", MINISTRY).with("name", "Bộ thử nghiệm"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    static Installation running() {
        return OnFirstUse.INSTALLATION;
    }

    /** The subject of a new officer of the ministry, who may add units. */
    String ministryOfficer() {
        var subject = "ministry-officer-" + UUID.randomUUID();
        database.insert(Row.of("role_grant")
                .with("subject", subject)
                .with("role", "MINISTRY_OFFICER")
                .with("organisation_id", MINISTRY));
        return subject;
    }

    /** One more process of the same installation. */
    Service startService(String log) {
        return startService(log, Map.of());
    }

    /** One more process of the same installation, told otherwise in some points. */
    Service startService(String log, Map<String, String> changes) {
        var settings = settings();
        settings.putAll(changes);
        return new Service(settings, FOLDER.resolve(log));
    }

    Map<String, String> settings() {
        var settings = Compose.environment("thidua");
        settings.keySet()
                .removeIf(name -> name.startsWith("QUARKUS_HTTP_PROXY_")
                        || name.equals("QUARKUS_OIDC_JWKS_PATH")
                        || name.startsWith("THIDUA_"));
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", "0");
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", "0");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", provider.address());
        settings.put("QUARKUS_OIDC_TOKEN_AUDIENCE", Provider.AUDIENCE);
        settings.put("QUARKUS_SHUTDOWN_DELAY", "0");
        return settings;
    }

    private void stop() {
        service.close();
        provider.close();
        database.close();
    }

    private static final class OnFirstUse {
        static final Installation INSTALLATION = new Installation();
    }
}

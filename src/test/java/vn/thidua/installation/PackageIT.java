package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import vn.thidua.text.Sha256;

class PackageIT {

    @Test
    void it_carries_the_service_its_contract_and_its_migrations() throws IOException {
        assertThat(entries("app"))
                .contains("vn/thidua/Application.class", "openapi/openapi.json", "db/migration/V0001__foundations.sql");
    }

    /** The one of Quarkus that is named after dev services is a source of settings, which its runtime asks for. */
    @Test
    void it_carries_no_embedded_database_and_no_test_library() throws IOException {
        assertThat(names("lib"))
                .isNotEmpty()
                .noneMatch(name -> name.contains("zonky")
                        || name.contains("embedded")
                        || name.contains("devservices") && !name.startsWith("io.quarkus.quarkus-devservices-3")
                        || name.contains("testcontainers")
                        || name.contains("junit"));
    }

    @Test
    void it_carries_nothing_of_dev_mode_and_no_demo_data() throws IOException {
        for (var folder : List.of("app", "quarkus")) {
            assertThat(entries(folder))
                    .isNotEmpty()
                    .noneMatch(entry -> entry.startsWith("demo/")
                            || entry.contains("thidua/demo")
                            || entry.equals("application-dev.properties"));
        }
    }

    /** What is listed without a place is asked for by the code and left out of the package. */
    @Test
    void its_bill_of_materials_names_every_file_by_its_hash() throws IOException {
        var listed = new TreeMap<String, String>();
        var bill = new ObjectMapper()
                .readTree(Path.of("target", "quarkus-run-cyclonedx.json").toFile());
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        for (var component : bill.path("components")) {
            for (var place : component.path("evidence").path("occurrences")) {
                listed.put(place.path("location").asText(), sha256(component));
            }
        }
        var packaged = new TreeMap<String, String>();
        for (var file : files("")) {
            var place = Service.PACKAGED.relativize(file).toString().replace('\\', '/');
            packaged.put(place, Sha256.of(Files.readAllBytes(file)));
        }
        assertThat(listed).isNotEmpty().isEqualTo(packaged);
    }

    private static String sha256(JsonNode component) {
        for (var hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "";
    }

    private static List<String> entries(String folder) throws IOException {
        var entries = new ArrayList<String>();
        for (var jar : files(folder)) {
            if (jar.toString().endsWith(".jar")) {
                try (var open = new JarFile(jar.toFile())) {
                    open.stream().forEach(entry -> entries.add(entry.getName()));
                }
            }
        }
        return entries;
    }

    private static List<String> names(String folder) throws IOException {
        return files(folder).stream().map(file -> file.getFileName().toString()).toList();
    }

    private static List<Path> files(String folder) throws IOException {
        try (var files = Files.walk(Service.PACKAGED.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}

package vn.thidua.installation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where installations of the tests keep their data and logs. */
final class Folders {

    private Folders() {}

    /** Always the same, so that the logs of the last run can be read and no older ones pile up. */
    static Path empty(String name) {
        var folder = Path.of("target", name).toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                try (var content = Files.walk(folder)) {
                    content.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

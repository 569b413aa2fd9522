package vn.thidua.installation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;

/** What the {@code Dockerfile} says of the service's container. */
final class Dockerfile {

    private static final Pattern HEALTHCHECK = Pattern.compile("HEALTHCHECK [^\\[]*CMD (\\[.+])");

    private Dockerfile() {}

    /** The command that tells whether the service is well. */
    static List<String> healthcheck() {
        var found = HEALTHCHECK.matcher(Compose.file("Dockerfile"));
        if (!found.find()) {
            throw new IllegalStateException("The Dockerfile has no HEALTHCHECK");
        }
        try {
            return List.of(new ObjectMapper().readValue(found.group(1), String[].class));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

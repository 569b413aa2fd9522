package vn.thidua.http;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** The sort key of the last row a caller has seen, as the opaque {@code after} of a keyset page. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    static String encode(List<String> key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of the key, or null on the first page.
     *
     * @throws Problem 400 if the cursor was not given by this API or has another number of parts
     */
    static @Nullable List<String> decode(@Nullable String after, int parts) {
        if (after == null) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            var key = Arrays.asList(text.split(SEPARATOR, -1));
            if (key.size() == parts && encode(key).equals(after) && isText(key)) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw foreign();
        }
        throw foreign();
    }

    /** Sort keys are what the database keeps, and it keeps no control characters. */
    private static boolean isText(List<String> key) {
        return key.stream().flatMapToInt(String::chars).noneMatch(Character::isISOControl);
    }

    /** One part of a decoded key as an id; on the first page the least of all ids. */
    public static UUID id(@Nullable List<String> key, int part) {
        try {
            return key == null ? new UUID(0, 0) : UUID.fromString(key.get(part));
        } catch (IllegalArgumentException notAnId) {
            throw foreign();
        }
    }

    /** One part of a decoded key as a day, of a year that the database knows. */
    public static LocalDate day(List<String> key, int part) {
        try {
            var day = LocalDate.parse(key.get(part));
            if (day.getYear() >= 0 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            throw foreign();
        }
        throw foreign();
    }

    /** One part of a decoded key as a whole number. */
    public static long number(List<String> key, int part) {
        try {
            return Long.parseLong(key.get(part));
        } catch (NumberFormatException notANumber) {
            throw foreign();
        }
    }

    /** The 400 for a cursor that this API did not give. */
    public static Problem foreign() {
        return Problem.invalid(List.of(Fault.of("after", Message.of("http.foreign-cursor"))));
    }
}

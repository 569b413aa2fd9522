package vn.thidua.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/**
 * The entity tag of one stored row: its version number, as a strong tag.
 *
 * <p>By hand: the framework's evaluation lets a missing If-Match pass, compares If-None-Match strongly, and accepts
 * malformed tags.
 */
public final class EntityVersion {

    private static final Pattern LIST =
            Pattern.compile("\\s*(?:W/)?\"[\\x21\\x23-\\x7e]*\"\\s*(?:,\\s*(?:W/)?\"[\\x21\\x23-\\x7e]*\"\\s*)*");
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e]*\")");

    private EntityVersion() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Whether a reader already holds this tag and needs no body. Weak comparison: RFC 9110, 13.1.2.
     *
     * @throws Problem 400 if the header is not a list of tags
     */
    public static boolean isFresh(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && matches("If-None-Match", ifNoneMatch, tag, true);
    }

    /**
     * A writer must name the version it read.
     *
     * @throws Problem 428 when it named none, 412 when it named another, 400 if the header is not a list of tags
     */
    public static void require(@Nullable String ifMatch, long version) {
        require(ifMatch, tag(version));
    }

    /** As above, for a thing whose tag is more than one row's version. */
    public static void require(@Nullable String ifMatch, String tag) {
        if (ifMatch == null) {
            throw Problem.unconditional();
        }
        if (!matches("If-Match", ifMatch, tag, false)) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED, Message.of("http.other-version", tag));
        }
    }

    private static boolean matches(String header, String value, String tag, boolean weak) {
        if (value.trim().equals("*")) {
            return true;
        }
        if (!LIST.matcher(value).matches()) {
            throw Problem.of(ProblemType.MALFORMED, Message.of("http.not-a-list-of-tags", header));
        }
        return TAG.matcher(value)
                .results()
                .anyMatch(found ->
                        (weak || found.group(1) == null) && found.group(2).equals(tag));
    }
}

package vn.thidua.problem;

import org.jspecify.annotations.Nullable;
import vn.thidua.text.Text;

/**
 * One thing wrong with a request: in the body at {@code pointer} (RFC 6901), or in the named query,
 * path or header parameter.
 */
public record Fault(@Nullable String pointer, @Nullable String parameter, Text detail) {

    public static Fault at(String pointer, String vi, String en) {
        return new Fault(pointer, null, new Text(vi, en));
    }

    public static Fault of(String parameter, String vi, String en) {
        return new Fault(null, parameter, new Text(vi, en));
    }
}

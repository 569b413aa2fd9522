package vn.thidua.problem;

import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/**
 * One thing wrong with what was sent: in the body at {@code pointer} (RFC 6901), or in the named query, path or header
 * parameter. The message's key is its stable code.
 */
public record Fault(@Nullable String pointer, @Nullable String parameter, Message message) {

    public static Fault at(String pointer, Message message) {
        return new Fault(pointer, null, message);
    }

    public static Fault of(String parameter, Message message) {
        return new Fault(null, parameter, message);
    }

    /** What is wrong, in both languages. */
    public Text text() {
        return Messages.text(message);
    }
}

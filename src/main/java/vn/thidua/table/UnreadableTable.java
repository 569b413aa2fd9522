package vn.thidua.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;
import vn.thidua.text.Messages;

/** The bytes are no table of the kind they are said to be. */
public final class UnreadableTable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    UnreadableTable(Message reason) {
        this(reason, null);
    }

    /** @param cause what shows a developer more than a caller need know */
    UnreadableTable(Message reason, @Nullable Exception cause) {
        super(Messages.in(Locale.ENGLISH, reason), cause);
        this.reason = reason;
    }

    /** Why not. */
    public Message reason() {
        return reason;
    }
}

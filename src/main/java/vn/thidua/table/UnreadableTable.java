package vn.thidua.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;
import vn.thidua.text.Messages;

/** The bytes are no table of the kind they are said to be, or hold several. */
public final class UnreadableTable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final @Nullable String parameter;

    UnreadableTable(Message reason) {
        this(reason, null, null);
    }

    /** @param cause what shows a developer more than a caller need know */
    UnreadableTable(Message reason, @Nullable Exception cause) {
        this(reason, null, cause);
    }

    /** @param parameter what of the request could be another to make it readable */
    UnreadableTable(Message reason, String parameter) {
        this(reason, parameter, null);
    }

    private UnreadableTable(Message reason, @Nullable String parameter, @Nullable Exception cause) {
        super(Messages.in(Locale.ENGLISH, reason), cause);
        this.reason = reason;
        this.parameter = parameter;
    }

    /** The refusal of a request that brought it. */
    public Problem problem() {
        return parameter == null
                ? Problem.of(ProblemType.MALFORMED, reason)
                : Problem.invalid(List.of(Fault.of(parameter, reason)));
    }
}

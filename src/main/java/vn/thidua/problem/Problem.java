package vn.thidua.problem;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;

/** A refusal, thrown wherever a rule says no and answered as RFC 9457 problem details. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public final ProblemType type;
    final transient Message detail;
    final transient List<Fault> faults;

    /** How many there are, those included that were not kept. */
    final int faultCount;

    public final @Nullable String state;
    final transient List<String> allowed;

    private Problem(
            ProblemType type,
            Message detail,
            List<Fault> faults,
            int faultCount,
            @Nullable String state,
            List<String> allowed) {
        super(type + ": " + detail.key());
        this.type = type;
        this.detail = detail;
        this.faults = faults;
        this.faultCount = faultCount;
        this.state = state;
        this.allowed = allowed;
    }

    public static Problem of(ProblemType type, Message detail) {
        return of(type, detail, List.of());
    }

    /** A refusal that names every place it is about. */
    public static Problem of(ProblemType type, Message detail, List<Fault> faults) {
        return new Problem(type, detail, List.copyOf(faults), faults.size(), null, List.of());
    }

    /** 404, the same whether the thing is absent or outside the caller's scope. */
    public static Problem notFound() {
        return of(ProblemType.NOT_FOUND, Message.of("problem.not-found"));
    }

    /** 413 for a body beyond the limit of its operation. */
    public static Problem contentTooLarge() {
        return of(ProblemType.CONTENT_TOO_LARGE, Message.of("problem.content-too-large"));
    }

    /** 406 for a media type that the operation does not answer with. */
    public static Problem notAcceptable(List<String> produced) {
        return of(ProblemType.NOT_ACCEPTABLE, Message.of("problem.only-these", produced));
    }

    /** 415 for a body of a media type that the operation does not take. */
    public static Problem unsupported(List<String> consumed) {
        return of(ProblemType.UNSUPPORTED_MEDIA_TYPE, Message.of("problem.send-one-of", consumed));
    }

    /** 428 for a change that names no version. */
    public static Problem unconditional() {
        return of(ProblemType.PRECONDITION_REQUIRED, Message.of("problem.send-if-match"));
    }

    /** 400 naming every fault at once. */
    public static Problem invalid(List<Fault> faults) {
        return invalid(faults, faults.size());
    }

    private static Problem invalid(List<Fault> faults, int count) {
        var detail = count == 1 ? Message.of("problem.one-fault") : Message.of("problem.faults", count);
        return new Problem(ProblemType.INVALID, detail, List.copyOf(faults), count, null, List.of());
    }

    /** Throws {@link #invalid} if there is any fault. */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    /** Throws {@link #invalid} if there is any fault. */
    public static void throwIfAny(Faults faults) {
        if (!faults.none()) {
            throw invalid(faults.all(), faults.count());
        }
    }

    /** 409 for a refused transition: names the present state and the states that would allow it. */
    public static Problem conflict(Enum<?> state, Collection<? extends Enum<?>> allowed, Message detail) {
        return new Problem(
                ProblemType.STATE_CONFLICT,
                detail,
                List.of(),
                0,
                state.name(),
                allowed.stream().<String>map(Enum::name).toList());
    }

    /** 409 for what is not possible now, for another reason than a state of its own. */
    public static Problem conflict(Message detail) {
        return of(ProblemType.STATE_CONFLICT, detail);
    }

    /** As above, naming every place it is about. */
    public static Problem conflict(Message detail, List<Fault> faults) {
        return of(ProblemType.STATE_CONFLICT, detail, faults);
    }

    /** 409 for what is possible only in other states; names the present one. */
    public static Problem conflict(Enum<?> state, Collection<? extends Enum<?>> allowed) {
        return conflict(state, allowed, Message.of("problem.other-state", state, allowed));
    }
}

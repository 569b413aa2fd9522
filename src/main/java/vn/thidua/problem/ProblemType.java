package vn.thidua.problem;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.thidua.text.Message;

/** Every way this service says no. The name is the last part of the problem's type URI. */
public enum ProblemType {
    MALFORMED(400, Message.of("problem.title-malformed")),
    INVALID(400, Message.of("problem.title-invalid")),
    UNAUTHENTICATED(401, Message.of("problem.title-unauthenticated")),
    FORBIDDEN(403, Message.of("problem.title-forbidden")),
    NOT_FOUND(404, Message.of("problem.title-not-found")),
    METHOD_NOT_ALLOWED(405, Message.of("problem.title-method-not-allowed")),
    NOT_ACCEPTABLE(406, Message.of("problem.title-not-acceptable")),
    REQUEST_TIMEOUT(408, Message.of("problem.title-request-timeout")),
    STATE_CONFLICT(409, Message.of("problem.title-state-conflict")),
    DUPLICATE(409, Message.of("problem.title-duplicate")),
    REQUEST_IN_PROGRESS(409, Message.of("problem.title-request-in-progress")),
    PRECONDITION_FAILED(412, Message.of("problem.title-precondition-failed")),
    CONTENT_TOO_LARGE(413, Message.of("problem.title-content-too-large")),
    UNSUPPORTED_MEDIA_TYPE(415, Message.of("problem.title-unsupported-media-type")),
    IDEMPOTENCY_KEY_REUSED(422, Message.of("problem.title-idempotency-key-reused")),
    PRECONDITION_REQUIRED(428, Message.of("problem.title-precondition-required")),
    TOO_MANY_REQUESTS(429, Message.of("problem.title-too-many-requests")),
    INTERNAL(500, Message.of("problem.title-internal")),
    UNAVAILABLE(503, Message.of("problem.title-unavailable")),
    OUTCOME_UNKNOWN(503, Message.of("problem.title-outcome-unknown"));

    private static final Set<ProblemType> PASSING =
            EnumSet.of(REQUEST_IN_PROGRESS, TOO_MANY_REQUESTS, UNAVAILABLE, OUTCOME_UNKNOWN);

    public final int status;
    private final Message title;

    ProblemType(int status, Message title) {
        this.status = status;
        this.title = title;
    }

    /** Stable across releases; listed in the contract. */
    String uri() {
        return "urn:problem-type:thidua:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the same request may succeed in a moment: its answer says when to try again. */
    public boolean passes() {
        return PASSING.contains(this);
    }

    /** Whether the rest of the body is not waited for: the connection ends with the answer. */
    public boolean leavesBodyUnread() {
        return this == REQUEST_TIMEOUT || this == CONTENT_TOO_LARGE;
    }

    Message title() {
        return title;
    }
}

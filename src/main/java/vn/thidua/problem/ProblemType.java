package vn.thidua.problem;

import java.util.Locale;
import vn.thidua.text.Message;

/** Every way this service says no. The name is the last part of the problem's type URI. */
public enum ProblemType {
    MALFORMED(400),
    INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    STATE_CONFLICT(409),
    DUPLICATE(409),
    REQUEST_IN_PROGRESS(409),
    PRECONDITION_FAILED(412),
    CONTENT_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    public final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** Stable across releases; listed in the contract. */
    String uri() {
        return "urn:problem-type:thidua:" + code();
    }

    Message title() {
        return Message.of("problem.title-" + code());
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

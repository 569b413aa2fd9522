package vn.thidua.identity;

import java.util.Locale;
import java.util.Map;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import vn.thidua.text.Message;
import vn.thidua.text.Messages;

/** Why a token that was sent is refused, as far as its sender may mend it. */
public enum TokenFault {
    EXPIRED(Message.of("identity.token-expired")),
    NOT_YET_VALID(Message.of("identity.token-not-yet-valid")),
    AUDIENCE(Message.of("identity.token-audience")),
    ISSUER(Message.of("identity.token-issuer")),
    SUBJECT(Message.of("identity.token-subject")),
    KIND(Message.of("identity.token-kind")),
    INVALID(Message.of("identity.token-invalid"));

    private static final Map<Integer, TokenFault> BY_CODE = Map.of(
            ErrorCodes.EXPIRED, EXPIRED,
            ErrorCodes.NOT_YET_VALID, NOT_YET_VALID,
            ErrorCodes.AUDIENCE_MISSING, AUDIENCE,
            ErrorCodes.AUDIENCE_INVALID, AUDIENCE,
            ErrorCodes.ISSUER_MISSING, ISSUER,
            ErrorCodes.ISSUER_INVALID, ISSUER,
            ErrorCodes.SUBJECT_MISSING, SUBJECT);

    public final Message message;

    TokenFault(Message message) {
        this.message = message;
    }

    /** The first fault that the verification of a token named, wherever among the causes it stands. */
    public static TokenFault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid
                    && !invalid.getErrorDetails().isEmpty()) {
                return of(invalid.getErrorDetails().get(0));
            }
        }
        return INVALID;
    }

    /** The challenge of RFC 6750, section 3; its description takes ASCII alone. */
    public String challenge() {
        return "Bearer error=\"invalid_token\", error_description=\"%s\""
                .formatted(Messages.in(Locale.ENGLISH, message));
    }

    private static TokenFault of(ErrorCodeValidator.Error error) {
        for (var fault : values()) {
            if (error.getErrorCode() == ErrorCodes.MISCELLANEOUS && fault.name().equals(error.getErrorMessage())) {
                return fault;
            }
        }
        return BY_CODE.getOrDefault(error.getErrorCode(), INVALID);
    }
}

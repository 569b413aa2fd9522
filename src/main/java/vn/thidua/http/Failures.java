package vn.thidua.http;

import io.quarkus.oidc.OIDCException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/**
 * What a failure of the database or of the provider of tokens means to a caller, read from the exception or any of its
 * causes.
 */
final class Failures {

    private static final String UNIQUE = "23505";
    private static final String EXCLUSION = "23P01";
    private static final String FOREIGN_KEY = "23503";
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03", "53300", "57014");

    private Failures() {}

    /** The problem a failure amounts to, or null if it is a fault of this service. */
    static @Nullable Problem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var found = ofOne(cause);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Problem ofOne(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
            return Problem.of(ProblemType.PRECONDITION_FAILED, Message.of("http.raced"));
        }
        if (failure instanceof OIDCException) {
            return Problem.of(ProblemType.UNAVAILABLE, Message.of("http.no-provider"));
        }
        return failure instanceof SQLException sql ? ofDatabase(sql) : null;
    }

    private static @Nullable Problem ofDatabase(SQLException failure) {
        var state = failure.getSQLState() == null ? "08000" : failure.getSQLState();
        if (state.equals(UNIQUE) || state.equals(EXCLUSION)) {
            return Problem.of(ProblemType.DUPLICATE, Message.of("http.same-key"));
        }
        if (state.equals(FOREIGN_KEY)) {
            return Problem.of(ProblemType.DUPLICATE, Message.of("http.reference-changed"));
        }
        boolean noDatabase = state.startsWith("08") || state.startsWith("57P");
        return noDatabase || TRY_AGAIN.contains(state) ? unavailable() : null;
    }

    static Problem unavailable() {
        return Problem.of(ProblemType.UNAVAILABLE, Message.of("http.no-database"));
    }
}

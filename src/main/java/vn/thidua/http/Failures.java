package vn.thidua.http;

import io.quarkus.oidc.OIDCException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.transaction.xa.XAException;
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

    /** Serialisation failure, deadlock: the database broke one transaction off so that another could end. */
    private static final Set<String> BROKEN_OFF = Set.of("40001", "40P01");

    /** A lock not had in time, a statement or a transaction that took too long. */
    private static final Set<String> TOO_LONG = Set.of("55P03", "57014", "25P03", "25P04");

    /** Of disk, memory or connections. */
    private static final String NO_ROOM = "53";

    /** What was the database is a replica now. */
    private static final String READ_ONLY = "25006";

    private Failures() {}

    /** The problem a failure amounts to, or null if it is a fault of this service. */
    static @Nullable Problem problem(Throwable failure) {
        var all = withCauses(failure);
        boolean atCommit = all.stream().anyMatch(XAException.class::isInstance);
        for (var cause : all) {
            var found = ofOne(cause, atCommit);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether the same transaction may well succeed if it is simply done again. */
    static boolean isBrokenOff(Throwable failure) {
        return withCauses(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && BROKEN_OFF.contains(state(sql)));
    }

    /** The transaction manager tells why a commit failed beside the causes, not among them. */
    private static List<Throwable> withCauses(Throwable failure) {
        var found = new ArrayList<Throwable>();
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>(List.of(failure));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            if (seen.add(next)) {
                found.add(next);
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                open.addAll(Arrays.asList(next.getSuppressed()));
            }
        }
        return found;
    }

    private static @Nullable Problem ofOne(Throwable failure, boolean atCommit) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
            return Problem.of(ProblemType.PRECONDITION_FAILED, Message.of("http.raced"));
        }
        if (failure instanceof OIDCException) {
            return Problem.of(ProblemType.UNAVAILABLE, Message.of("http.no-provider"));
        }
        return failure instanceof SQLException sql ? ofDatabase(state(sql), atCommit) : null;
    }

    private static @Nullable Problem ofDatabase(String state, boolean atCommit) {
        if (state.equals(UNIQUE) || state.equals(EXCLUSION)) {
            return Problem.of(ProblemType.DUPLICATE, Message.of("http.same-key"));
        }
        if (state.equals(FOREIGN_KEY)) {
            return Problem.of(ProblemType.DUPLICATE, Message.of("http.reference-changed"));
        }
        if (TOO_LONG.contains(state) || BROKEN_OFF.contains(state)) {
            return Problem.of(ProblemType.UNAVAILABLE, Message.of("http.locked"));
        }
        if (isLost(state) && atCommit) {
            return Problem.of(ProblemType.OUTCOME_UNKNOWN, Message.of("http.outcome-unknown"));
        }
        boolean away = isLost(state) || state.startsWith(NO_ROOM) || state.equals(READ_ONLY);
        return away ? unavailable() : null;
    }

    /** The connection is gone, or the server goes down. */
    private static boolean isLost(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static Problem unavailable() {
        return Problem.of(ProblemType.UNAVAILABLE, Message.of("http.no-database"));
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "08000" : failure.getSQLState();
    }
}

package vn.thidua.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.thidua.contract.Contract;
import vn.thidua.identity.TokenFault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemResponse;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/** The one place where a failure becomes an RFC 9457 answer. */
@Singleton
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** What nginx writes into its log for a client that hung up; no client ever sees it. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private static final List<String> JSON = List.of("application/json");

    private final ProblemResponse answers;
    private final Contract contract;
    private final RateLimit limit;
    private final CurrentVertxRequest current;

    ProblemMapper(ProblemResponse answers, Contract contract, RateLimit limit, CurrentVertxRequest current) {
        this.answers = answers;
        this.contract = contract;
        this.limit = limit;
        this.current = current;
    }

    @ServerExceptionMapper
    public Response refused(Problem problem, UriInfo uri, HttpHeaders headers) {
        return answer(problem, uri, headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException failure, UriInfo uri, HttpHeaders headers) {
        var known = Failures.problem(failure);
        if (known != null) {
            return answer(known, uri, headers);
        }
        try {
            limit.countAnonymous(current.getCurrent());
        } catch (Problem tooMany) {
            return answer(tooMany, uri, headers);
        }
        return failure instanceof AuthenticationFailedException
                ? invalidToken(TokenFault.of(failure), uri, headers)
                : answer(unauthenticated(), uri, headers);
    }

    /** Nobody is there to be answered, and nothing went wrong here. */
    @ServerExceptionMapper
    public Response gone(ClientGone failure) {
        return Response.status(CLIENT_CLOSED_REQUEST).build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, UriInfo uri, HttpHeaders headers) {
        return answer(Problem.of(ProblemType.FORBIDDEN, Message.of("http.forbidden")), uri, headers);
    }

    @ServerExceptionMapper
    public Response refusedByFramework(
            WebApplicationException failure, UriInfo uri, HttpHeaders headers, Request request) {
        var known = Failures.problem(failure);
        if (known != null) {
            return answer(known, uri, headers);
        }
        var status = failure.getResponse().getStatus();
        var methods = contract.methodsOf(uri.getPath());
        if (status == 405 || status == 404 && lacks(methods, request.getMethod())) {
            var answer = answer(noSuchMethod(), uri, headers);
            answer.getHeaders().putSingle("Allow", methods);
            return answer;
        }
        var problem = ofStatus(status, contract.operation(request.getMethod(), uri.getPath()));
        return problem == null ? unexpected(failure, uri, headers) : answer(problem, uri, headers);
    }

    /**
     * Whether an address of the contract does without this method. (Where one resource's address goes on in another's,
     * the framework says 404 instead.)
     */
    private static boolean lacks(String methods, String method) {
        return !methods.isEmpty() && !List.of(methods.split(", ")).contains(method);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, UriInfo uri, HttpHeaders headers) {
        var known = Failures.problem(failure);
        if (known != null) {
            return answer(known, uri, headers);
        }
        var incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "Incident %s: %s", incident, uri.getRequestUri().getRawPath());
        var problem = Problem.of(ProblemType.INTERNAL, Message.of("http.incident", incident));
        return answers.of(problem, uri.getPath(), headers.getHeaderString("Accept-Language"), incident);
    }

    private Response invalidToken(TokenFault fault, UriInfo uri, HttpHeaders headers) {
        var answer = answer(Problem.of(ProblemType.UNAUTHENTICATED, fault.message), uri, headers);
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, fault.challenge());
        return answer;
    }

    static Problem unauthenticated() {
        return Problem.of(ProblemType.UNAUTHENTICATED, Message.of("http.token-required"));
    }

    /** The problem for a status the framework chose itself, or null where it is no refusal of ours. */
    private static @Nullable Problem ofStatus(int status, Contract.@Nullable Operation operation) {
        return switch (status) {
            case 400 -> Problem.of(ProblemType.MALFORMED, Message.of("http.not-well-formed"));
            case 401 -> unauthenticated();
            case 404 -> Problem.notFound();
            case 405 -> noSuchMethod();
            case 406 -> Problem.notAcceptable(operation == null ? JSON : operation.produces());
            case 413 -> Problem.contentTooLarge();
            case 415 -> Problem.unsupported(operation == null ? JSON : operation.consumes());
            default -> null;
        };
    }

    private static Problem noSuchMethod() {
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED, Message.of("http.no-such-method"));
    }

    private Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        if (problem.type == ProblemType.OUTCOME_UNKNOWN && headers.getHeaderString("Idempotency-Key") != null) {
            var repeatable = Problem.of(ProblemType.OUTCOME_UNKNOWN, Message.of("http.outcome-unknown-key"));
            return answers.of(repeatable, uri.getPath(), headers.getHeaderString("Accept-Language"));
        }
        return answers.of(problem, uri.getPath(), headers.getHeaderString("Accept-Language"));
    }
}

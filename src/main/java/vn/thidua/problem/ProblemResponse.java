package vn.thidua.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/** Turns a refusal into its RFC 9457 answer, in the caller's language, and counts it by type. */
@Singleton
public class ProblemResponse {

    /** Seconds after which a refused caller may try again. */
    public static final String RETRY_AFTER_SECONDS = "2";

    private final MeterRegistry meters;

    ProblemResponse(MeterRegistry meters) {
        this.meters = meters;
    }

    public Response of(Problem problem, String path, @Nullable String acceptLanguage) {
        return of(problem, path, acceptLanguage, null);
    }

    public Response of(Problem problem, String path, @Nullable String acceptLanguage, @Nullable String incident) {
        var language = Text.language(acceptLanguage);
        var answer = Response.status(problem.type.status)
                .type(ProblemView.MEDIA_TYPE)
                .header("Content-Language", language.getLanguage())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-store")
                .entity(view(problem, path, language, incident));
        if (problem.type == ProblemType.UNAUTHENTICATED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (problem.type.leavesBodyUnread()) {
            answer.header("Connection", "close");
        }
        if (problem.type.passes()) {
            answer.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    public ProblemView view(Problem problem, String path, Locale language, @Nullable String incident) {
        meters.counter("thidua.problems", "type", problem.type.name()).increment();
        var listed = problem.faults.stream().limit(ProblemView.LISTED).toList();
        var more = problem.faultCount - listed.size();
        return new ProblemView(
                problem.type.uri(),
                Messages.in(language, problem.type.title()),
                problem.type.status,
                Messages.in(language, problem.detail),
                path,
                listed.stream()
                        .map(fault -> new ProblemView.Item(
                                whole(fault.pointer()),
                                whole(fault.parameter()),
                                whole(Messages.in(language, fault.message()))))
                        .toList(),
                more == 0 ? null : more,
                problem.state,
                problem.allowed,
                incident);
    }

    /** Without halves of characters, which come from what was sent and would make the answer no UTF-8. */
    private static @Nullable String whole(@Nullable String words) {
        return words == null ? null : words.replaceAll("\\p{Cs}", "\ufffd");
    }
}

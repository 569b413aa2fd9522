package vn.thidua.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemResponse;
import vn.thidua.problem.ProblemView;
import vn.thidua.text.Text;

/** Answers with a problem what never comes to an operation. */
@Singleton
class Refusals {

    private final ProblemResponse answers;
    private final ObjectMapper json;

    Refusals(ProblemResponse answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    void refuse(RoutingContext context, Problem problem) {
        var language = Text.language(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var view = answers.view(problem, context.request().path(), language, null);
        var response = context.response()
                .setStatusCode(problem.type.status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        if (problem.type.leavesBodyUnread()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (problem.type.passes()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, ProblemResponse.RETRY_AFTER_SECONDS);
        }
        try {
            response.end(json.writeValueAsString(view));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}

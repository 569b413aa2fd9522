package vn.thidua.registration;

import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.demo.DemoReference;

/** Titles and forms as the Ministry keeps them, with a code of the test's own. */
final class AwardCalls {

    static final String TITLES = "/v1/award-titles";
    static final String FORMS = "/v1/commendation-forms";
    static final String ARTICLE_23 = provision("06-2022-qh15/23");

    final String officer = Fixture.subject("MINISTRY_OFFICER");
    final String code = "T_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    static String provision(String name) {
        return DemoReference.id("provision/" + name).toString();
    }

    Response create(String all, String from) {
        return Api.as(officer).body(draft(from)).post(all);
    }

    String draft(String from) {
        return "{\"code\": \"" + code + "\", " + text(from, "Tên đầu", "\"INDIVIDUAL\", \"COLLECTIVE\"") + "}";
    }

    static String revision(String from, String name) {
        return "{" + text(from, name, "\"INDIVIDUAL\", \"COLLECTIVE\"") + ", \"provenance\": \"S1\"}";
    }

    static String text(String from, String name, String subjectTypes) {
        return """
                "position": 77, "nameVi": "%s", "nameEn": "Test award", "subjectTypes": [%s], "level": "MINISTRY",
                "provisionId": "%s", "effectiveFrom": "%s"
                """.formatted(name, subjectTypes, ARTICLE_23, from);
    }

    Response revise(String all, String id, int version, String from, String name) {
        return revise(all, id, version, from, name, "\"INDIVIDUAL\", \"COLLECTIVE\"");
    }

    Response revise(String all, String id, int version, String from, String name, String subjectTypes) {
        return Api.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body("{" + text(from, name, subjectTypes) + ", \"provenance\": \"S1\"}")
                .put(all + "/{id}", id);
    }

    Response end(String all, String id, int version, String day) {
        return Api.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"effectiveTo\": \"" + day + "\"}")
                .post(all + "/{id}/end", id);
    }

    @Nullable
    String named(String all, String day) {
        return Api.as("staff.laocai")
                .queryParam("asOf", day)
                .queryParam("limit", 100)
                .get(all)
                .path("items.find { it.code == '" + code + "' }?.nameVi");
    }
}

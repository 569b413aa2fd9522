package vn.thidua.law;

import io.restassured.response.Response;
import java.util.UUID;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.demo.DemoReference;

/** Instruments as the Ministry keeps them, with a number of the test's own. */
final class InstrumentCalls {

    static final String ALL = "/v1/legal-instruments";
    static final String ONE = ALL + "/{id}";
    static final String LAW_2003 = DemoReference.id("law/15-2003-qh11").toString();
    static final String LAW_2022 = DemoReference.id("law/06-2022-qh15").toString();

    final String officer = Fixture.subject("MINISTRY_OFFICER");
    final String number = UUID.randomUUID().toString().substring(0, 8) + "/QĐ-BTP";

    String draft(String days, String provisions) {
        return """
                {"number": "%s", "kind": "DECISION", "title": "Quyết định thử", "issuer": "Bộ Tư pháp",
                 "signedOn": "2024-01-15", %s, "provisions": [%s]}
                """.formatted(number, days, provisions);
    }

    Response create(String body) {
        return Api.as(officer).body(body).post(ALL);
    }

    Response revise(String id, int version, String body) {
        return Api.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(ONE, id);
    }

    Response end(String id, int version, String body) {
        return Api.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body("{" + body + "}")
                .post(ONE + "/end", id);
    }
}

package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.installation.ComposedInstallation.bearer;
import static vn.thidua.installation.ComposedInstallation.secret;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From an empty database to the Ministry's summary, by what callers can do and by nothing else. */
@Tag("composed")
class FreshInstallationIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String OFFICER = "7d0c0000-0000-4000-8000-000000000003";
    private static final String DIRECTOR = "7d0c0000-0000-4000-8000-000000000004";
    private static final String MINISTRY_OFFICER = "7d0c0000-0000-4000-8000-000000000002";

    private final ComposedInstallation installation = ComposedInstallation.running();
    private final Edge edge = installation.edge;
    private final Map<String, Map<String, String>> logins = new HashMap<>();

    @Test
    void an_empty_database_comes_to_a_registration_that_the_ministry_sees() {
        var ministry = firstAdminsUnit();
        grant(MINISTRY_OFFICER, "MINISTRY_OFFICER", ministry);

        var laocai = only(get("ministry.officer", "/v1/organisations?kind=JUSTICE_DEPARTMENT&q=Lao%20Cai"));
        assertThat(laocai.path("name").asText()).isEqualTo("Sở Tư pháp tỉnh Lào Cai");
        var unit = laocai.path("id").asText();
        grant(OFFICER, "OFFICER", unit);
        grant(DIRECTOR, "DIRECTOR", unit);
        var division = made("ministry.officer", "/v1/organisations", """
                {"kind": "DIVISION", "parentId": "%s", "name": "Phòng Bổ trợ tư pháp", "code": "BTTP", "establishedOn": "2025-07-01"}
                """.formatted(unit));
        var person = made("laocai.officer", "/v1/organisations/" + unit + "/people", """
                {"fullName": "Nguyễn Văn An", "title": "Chuyên viên", "from": "2025-07-01"}
                """);

        var title = titleOfNewDecision();
        var group = group(unit);
        var registration = made("laocai.officer", "/v1/registrations", """
                {"organisationId": "%s", "groupId": "%s", "year": %d, "entries": [
                  {"awardCode": "LDTT", "subjectType": "INDIVIDUAL", "personId": "%s"},
                  {"awardCode": "TTLDXS", "subjectType": "COLLECTIVE", "organisationId": "%s"},
                  {"awardCode": "%s", "subjectType": "COLLECTIVE", "organisationId": "%s"}]}
                """.formatted(
                        unit,
                        group,
                        TODAY.getYear(),
                        person.path("id").asText(),
                        division.path("id").asText(),
                        title,
                        unit));
        var submitted = send(
                "laocai.director",
                "/v1/registrations/" + registration.path("id").asText() + "/submission",
                "");
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);

        assertSummaryHasThem(group, title);
    }

    private String firstAdminsUnit() {
        var grants = get("admin", "/v1/me").path("grants");
        assertThat(grants).hasSize(1);
        assertThat(grants.get(0).path("role").asText()).isEqualTo("ADMIN");
        return grants.get(0).path("organisationId").asText();
    }

    private void grant(String subject, String role, String unit) {
        made("admin", "/v1/grants", """
                {"subject": "%s", "role": "%s", "organisationId": "%s", "from": "%s"}
                """.formatted(subject, role, unit, TODAY));
    }

    /** The Ministry adds to the catalogue that was loaded: a decision, and a title that it founds. */
    private String titleOfNewDecision() {
        var decision = made("ministry.officer", "/v1/legal-instruments", """
                {"number": "1/QĐ-BTP", "kind": "DECISION", "title": "Quyết định thử nghiệm", "issuer": "Bộ trưởng Bộ Tư pháp",
                 "effectiveFrom": "%d-01-01", "provisions": [{"article": "1"}]}
                """.formatted(TODAY.getYear()));
        var code = "CO_THU_NGHIEM";
        made("ministry.officer", "/v1/award-titles", """
                {"code": "%s", "position": 99, "nameVi": "Cờ thử nghiệm", "nameEn": "Trial Flag", "subjectTypes": ["COLLECTIVE"],
                 "level": "MINISTRY", "provisionId": "%s", "effectiveFrom": "%d-01-01"}
                """.formatted(
                        code, decision.path("provisions").get(0).path("id").asText(), TODAY.getYear()));
        return code;
    }

    private String group(String unit) {
        var group = made("ministry.officer", "/v1/groups", """
                {"kind": "REGION", "code": "KV-MOI", "name": "Khu vực mới"}
                """).path("id").asText();
        var year =
                edge.put("/v1/groups/" + group + "/years/" + TODAY.getYear(), login("ministry.officer"), """
                {"decisionNumber": "2/QĐ-BTP", "decisionDate": "%1$s", "registrationDueOn": "%1$s",
                 "members": [{"organisationId": "%2$s", "office": "HEAD"}]}
                """.formatted(
                                TODAY, unit));
        assertThat(year.statusCode()).as(year.body()).isEqualTo(201);
        return group;
    }

    private void assertSummaryHasThem(String group, String title) {
        var machine = bearer(installation
                .login
                .machine("ministry-system", secret("MINISTRY_SYSTEM_SECRET"))
                .path("access_token")
                .asText());
        var answer = edge.get("/v1/groups/" + group + "/years/" + TODAY.getYear() + "/summary", machine);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var summary = Login.json(answer.body());
        assertThat(summary.at("/members/count").asInt()).isEqualTo(1);
        assertThat(summary.at("/registrations/expected").asInt()).isEqualTo(1);
        assertThat(summary.at("/registrations/submitted").asInt()).isEqualTo(1);
        assertThat(summary.at("/registrations/onTime").asInt()).isEqualTo(1);
        assertThat(summary.at("/registrations/byTitle").findValuesAsText("awardCode"))
                .containsExactlyInAnyOrder("LDTT", "TTLDXS", title);
    }

    private static JsonNode only(JsonNode page) {
        assertThat(page.path("items")).hasSize(1);
        return page.path("items").get(0);
    }

    private JsonNode get(String username, String path) {
        var answer = edge.get(path, login(username));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Login.json(answer.body());
    }

    private JsonNode made(String username, String path, String json) {
        var answer = edge.post(path, login(username), json);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(201);
        return Login.json(answer.body());
    }

    private HttpResponse<String> send(String username, String path, String json) {
        return edge.post(path, with(username, "If-Match", "*"), json);
    }

    private Map<String, String> with(String username, String header, String value) {
        var headers = new HashMap<>(login(username));
        headers.put(header, value);
        return headers;
    }

    /** Everybody logs in once, as a browser does. */
    private Map<String, String> login(String username) {
        return logins.computeIfAbsent(
                username,
                name -> bearer(installation
                        .login
                        .person(name, secret("DEMO_USERS_PASSWORD"))
                        .path("access_token")
                        .asText()));
    }
}

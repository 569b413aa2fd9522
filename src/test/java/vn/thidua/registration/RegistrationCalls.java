package vn.thidua.registration;

import static vn.thidua.Api.as;

import io.restassured.response.Response;
import java.util.UUID;
import vn.thidua.Region;

/** Registrations of the tests' own regions. */
final class RegistrationCalls {

    static final String ONE = "/v1/registrations/{id}";

    private RegistrationCalls() {}

    static String individual(String awardCode, UUID person) {
        return "{\"awardCode\": \"%s\", \"subjectType\": \"INDIVIDUAL\", \"personId\": \"%s\"}"
                .formatted(awardCode, person);
    }

    static String collective(String awardCode, UUID unit) {
        return "{\"awardCode\": \"%s\", \"subjectType\": \"COLLECTIVE\", \"organisationId\": \"%s\"}"
                .formatted(awardCode, unit);
    }

    static String entries(String... entries) {
        return "{\"entries\": [" + String.join(", ", entries) + "]}";
    }

    static String body(Region region, int unit, String... entries) {
        return """
        {"organisationId": "%s", "groupId": "%s", "year": %d, "entries": [%s]}
        """.formatted(region.unit(unit), region.groupId, region.year, String.join(", ", entries));
    }

    static Response create(Region region, int unit, String... entries) {
        return as(region.officer(unit)).body(body(region, unit, entries)).post("/v1/registrations");
    }

    /** The unit itself for the title that every unit may strive for. */
    static String drafted(Region region, int unit) {
        var answer = create(region, unit, collective("TTLDTT", region.unit(unit)));
        answer.then().statusCode(201);
        return answer.path("id");
    }

    static String submitted(Region region, int unit) {
        String id = drafted(region, unit);
        act(region.director(unit), id, "submission", 0).then().statusCode(200);
        return id;
    }

    static String accepted(Region region, int unit) {
        String id = submitted(region, unit);
        act(region.officer(0), id, "acceptance", 1).then().statusCode(200);
        return id;
    }

    static Response act(String subject, String id, String action, long version) {
        return as(subject).header("If-Match", "\"" + version + "\"").post(ONE + "/" + action, id);
    }

    static Response giveBack(String subject, String id, long version) {
        return as(subject)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"Thiếu sáng kiến.\"}")
                .post(ONE + "/return", id);
    }
}

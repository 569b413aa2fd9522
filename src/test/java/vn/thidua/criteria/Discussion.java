package vn.thidua.criteria;

import io.restassured.response.Response;
import vn.thidua.Api;
import vn.thidua.TestTime;
import vn.thidua.scoresheet.ScoringYear;

/**
 * A criteria set of a test's own in consultation: called in the morning of 1 February 2024, with 10 February as the
 * last day.
 */
final class Discussion {

    static final String CALLED = "2024-02-01T02:00:00Z";
    static final String LAST_SECOND = "2024-02-10T16:59:59Z";
    static final String OVER = "2024-02-10T17:00:00Z";

    final ScoringYear world = new ScoringYear();
    final String director = ScoringYear.person("DIRECTOR", world.head);
    final String id;
    final String set;

    Discussion() {
        this("\"appealDays\": 5");
    }

    /** With another field of the set. */
    Discussion(String field) {
        TestTime.set(CALLED);
        id = world.drafted(world.small().replaceFirst("\\{", "{" + field + ","));
        set = "/v1/criteria-sets/" + id;
    }

    Discussion called() {
        consult(0, "2024-02-10").then().statusCode(200);
        return this;
    }

    Response consult(int version, String dueOn) {
        return Api.as(world.ministry)
                .header("Accept-Language", "en")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"dueOn\": \"" + dueOn + "\"}")
                .post(set + "/consultation");
    }

    Response revise(int version) {
        return Api.as(world.ministry)
                .header("Accept-Language", "en")
                .header("If-Match", "\"" + version + "\"")
                .body(world.small().replace("Kế hoạch", "Kế hoạch năm"))
                .put(set);
    }

    Response publish(int version) {
        return Api.as(world.ministry)
                .header("Accept-Language", "en")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"decisionNumber\": \"484/QĐ-BTP\", \"decisionDate\": \"2024-03-31\"}")
                .post(set + "/publication");
    }

    Response comment(String subject, String unit, String code) {
        return Api.as(subject)
                .header("Accept-Language", "en")
                .body(said(unit, code))
                .post(set + "/comments");
    }

    static String said(String unit, String code) {
        return "{\"organisationId\": \"%s\"%s, \"text\": \"Đề nghị nêu rõ\"}"
                .formatted(unit, code == null ? "" : ", \"code\": \"" + code + "\"");
    }

    /** A comment of the head's officer; its address. */
    String commented(String code) {
        return commented(world.headOfficer, world.head, code);
    }

    String commented(String subject, String unit, String code) {
        return set
                + "/comments/"
                + comment(subject, unit, code).then().statusCode(201).extract().path("id");
    }

    Response resolve(String comment, int version, String outcome) {
        return resolve(world.ministry, comment, version, outcome);
    }

    static Response resolve(String subject, String comment, int version, String outcome) {
        return Api.as(subject)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"outcome\": \"%s\", \"reason\": \"Đã xem xét\"}".formatted(outcome))
                .post(comment + "/resolution");
    }
}

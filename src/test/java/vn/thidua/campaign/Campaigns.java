package vn.thidua.campaign;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.Api;
import vn.thidua.TestTime;
import vn.thidua.organisation.Units;

/** A province of a test's own, and campaigns in it. */
final class Campaigns {

    final UUID committee = Units.unit("PROVINCE_COMMITTEE", null, "Ủy ban thử");
    final UUID department = Units.unit("JUSTICE_DEPARTMENT", committee, "Sở thử");
    final UUID division = Units.unit("DIVISION", department, "Phòng thử");
    final UUID ministry = Units.unit("MINISTRY", null, "Bộ thử");
    final UUID elsewhere = Units.unit("JUSTICE_DEPARTMENT", null, "Sở khác");
    final String officer = Units.holder("OFFICER", department);
    final String stranger = Units.holder("OFFICER", elsewhere);
    final String province = Units.holder("PROVINCE", committee);
    final String national = Units.holder("MINISTRY_OFFICER", ministry);
    final String staff = Units.holder("STAFF", department);

    static String draft(String level, UUID issuer, UUID... addressees) {
        return draft(level, "Phong trào thử", issuer, "2123-01-01", "2123-12-31", addressees);
    }

    static String draft(String level, String title, UUID issuer, String from, String to, UUID... addressees) {
        return """
               {"level": "%s", "type": "THEMATIC", "title": "%s", "startsOn": "%s", "endsOn": "%s",
                "issuerId": "%s", "addressees": [%s]}
               """.formatted(
                        level,
                        title,
                        from,
                        to,
                        issuer,
                        Arrays.stream(addressees).map(id -> "\"" + id + "\"").collect(Collectors.joining(",")));
    }

    static String create(String subject, String draft) {
        var created = Api.as(subject).body(draft).post("/v1/campaigns");
        created.then().statusCode(201);
        return created.path("id");
    }

    static Response launch(String subject, String id) {
        return Api.as(subject).header("If-Match", "\"0\"").post("/v1/campaigns/{id}/launch", id);
    }

    /** A campaign of the ministry, launched to these units on 10 February 2023. */
    String launched(UUID... addressees) {
        return launched(draft("MINISTRY", ministry, addressees));
    }

    /** A campaign of the ministry by its draft, launched on 10 February 2023. */
    String launched(String draft) {
        var id = create(national, draft);
        TestTime.set("2023-02-10T02:00:00Z");
        launch(national, id).then().statusCode(200);
        TestTime.reset();
        return id;
    }

    Response close(String id) {
        return Api.as(national).header("If-Match", "\"1\"").post("/v1/campaigns/{id}/closure", id);
    }

    /** The department's answer, that it takes part and counts its heads on a day. */
    Response accept(String id, String headcountOn) {
        return answer(id, "{\"status\": \"ACCEPTED\", \"headcountOn\": \"%s\"}".formatted(headcountOn));
    }

    Response answer(String id, String body) {
        return Api.as(officer)
                .header("If-Match", participation(id).header("ETag"))
                .body(body)
                .put("/v1/campaigns/{id}/participations/{unit}", id, department);
    }

    Response participation(String id) {
        return Api.as(staff).get("/v1/campaigns/{id}/participations/{unit}", id, department);
    }
}

package vn.thidua.agreement;

import static vn.thidua.Api.as;

import io.restassured.response.Response;
import java.util.UUID;
import vn.thidua.Region;

/** Agreements of the tests' own regions. */
final class Agreements {

    static final String TEXT = "Các đơn vị cùng nhau ký kết giao ước thi đua.";

    /** Of TEXT, computed by another program. */
    static final String SHA256 = "82d998cb17f83c73cec27242d39a72f3e596d98723d25310ff66b46b4588356a";

    private Agreements() {}

    static String body(Region region, String dueOn) {
        return """
        {"groupId": "%s", "year": %d, %s}
        """.formatted(region.groupId, region.year, content("Giao ước", dueOn, 2));
    }

    static String revision(String title, String dueOn, int targets) {
        return "{" + content(title, dueOn, targets) + "}";
    }

    private static String content(String title, String dueOn, int targets) {
        var list = new StringBuilder();
        for (int i = 1; i <= targets; i++) {
            list.append(i == 1 ? "" : ", ")
                    .append("{\"content\": \"%s: việc %d\", \"measure\": \"100%%\"}".formatted(title, i));
        }
        return """
        "title": "%s", "text": "%s", "dueOn": "%s", "targets": [%s]
        """.formatted(title, TEXT, dueOn, list);
    }

    static String drafted(Region region, String dueOn) {
        return created(region, dueOn).path("id");
    }

    static Response created(Region region, String dueOn) {
        var answer = as(region.officer(0)).body(body(region, dueOn)).post("/v1/agreements");
        answer.then().statusCode(201);
        return answer;
    }

    static String opened(Region region, String dueOn) {
        String id = drafted(region, dueOn);
        as(region.officer(0))
                .header("If-Match", "\"0\"")
                .post("/v1/agreements/{id}/opening", id)
                .then()
                .statusCode(200);
        return id;
    }

    static Response sign(String subject, String id, UUID unit) {
        return as(subject)
                .body("{\"sha256\": \"" + SHA256 + "\"}")
                .put("/v1/agreements/{id}/signatures/{unit}", id, unit);
    }
}

package vn.thidua.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static vn.thidua.organisation.GroupCalls.code;
import static vn.thidua.organisation.GroupCalls.create;
import static vn.thidua.organisation.GroupCalls.group;
import static vn.thidua.organisation.GroupCalls.member;
import static vn.thidua.organisation.GroupCalls.region;
import static vn.thidua.organisation.GroupCalls.year;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;

@QuarkusTest
class GroupsTest {

    private static final String YEAR = "/v1/groups/{id}/years/{year}";

    private final String ministry = Fixture.subject("MINISTRY_OFFICER");
    private final String staff = Fixture.subject("STAFF");
    private final UUID first = Units.unit("JUSTICE_DEPARTMENT", null, "Sở thứ nhất");

    @Test
    void a_group_is_added_once_for_each_code() {
        var code = code();
        create(ministry, "REGION", code, "Khu vực thử Đắk Lắk " + code)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("kind", equalTo("REGION"))
                .body("code", equalTo(code))
                .body("years.size()", equalTo(0));
        create(ministry, "CLUSTER", code, "Cụm khác").then().statusCode(409);
        Api.as(staff)
                .queryParam("q", "dak lak " + code)
                .get("/v1/groups")
                .then()
                .statusCode(200)
                .body("items.code", contains(code));
        Api.as(staff)
                .queryParam("code", code)
                .queryParam("kind", "CLUSTER")
                .get("/v1/groups")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void a_repeated_request_adds_one_group() {
        var key = UUID.randomUUID().toString();
        var body = group("BLOCK", code(), "Khối một lần");
        for (int i = 0; i < 2; i++) {
            Api.as(ministry)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/groups")
                    .then()
                    .statusCode(201);
        }
        Api.as(ministry)
                .header("Idempotency-Key", key)
                .body(group("BLOCK", code(), "Khối khác"))
                .post("/v1/groups")
                .then()
                .statusCode(422);
    }

    @Test
    void groups_come_page_by_page_in_the_order_of_their_codes() {
        var code = code();
        for (int i = 3; i > 0; i--) {
            create(ministry, "BLOCK", code + i, "Khối theo trang " + code)
                    .then()
                    .statusCode(201);
        }
        var page = Api.as(staff)
                .queryParam("q", "trang " + code)
                .queryParam("limit", 2)
                .get("/v1/groups");
        page.then().statusCode(200).body("items.code", contains(code + 1, code + 2));
        Api.as(staff)
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.code", contains(code + 3))
                .body("$", not(hasKey("next")));
    }

    @Test
    void only_the_ministry_adds_and_forms_groups() {
        var officer = Units.holder("DIRECTOR", first);
        Api.as(officer)
                .body(group("REGION", code(), "Khu vực"))
                .post("/v1/groups")
                .then()
                .statusCode(403);
        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body(year(member(first, "HEAD")))
                .put(YEAR, UUID.randomUUID(), 2101)
                .then()
                .statusCode(403);
    }

    @Test
    void a_further_year_is_a_new_version_of_the_group() {
        var group = region(ministry);
        Api.as(staff).get("/v1/groups/{id}", group).then().statusCode(200).header("ETag", "\"0\"");
        Api.as(ministry)
                .body(year(member(first, "HEAD")))
                .put(YEAR, group, 2102)
                .then()
                .statusCode(201);
        Api.as(ministry)
                .body(year(member(first, "HEAD")))
                .put(YEAR, group, 2101)
                .then()
                .statusCode(201);
        Api.as(staff)
                .header("If-None-Match", "\"0\"")
                .get("/v1/groups/{id}", group)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("years", contains(2101, 2102));
        Api.as(staff)
                .header("If-None-Match", "\"2\"")
                .get("/v1/groups/{id}", group)
                .then()
                .statusCode(304);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        var none = UUID.randomUUID();
        Api.as(staff).get("/v1/groups/{id}", none).then().statusCode(404);
        Api.as(ministry).get("/v1/groups/{id}/history", none).then().statusCode(404);
        Api.as(staff).get(YEAR, region(ministry), 2101).then().statusCode(404);
        Api.as(ministry).get(YEAR + "/history", none, 2101).then().statusCode(404);
        Api.as(ministry)
                .body(year(member(first, "HEAD")))
                .put(YEAR, none, 2101)
                .then()
                .statusCode(404);
        Api.as(staff).get(YEAR, none, 1900).then().statusCode(400);
    }
}

package vn.thidua.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Race;

@QuarkusTest
class FirstAdminTest {

    private static final String ADMINS = "select string_agg(subject, ',' order by subject) from role_grant"
            + " where role = 'ADMIN' and (valid_to is null or valid_to >= '2023-12-20')";

    @Inject
    FirstAdmin firstAdmin;

    @BeforeEach
    void nobody_is_an_admin_any_more() {
        Database.execute("update role_grant set valid_to = '2023-12-19' where role = 'ADMIN'"
                + " and valid_from <= '2023-12-19' and (valid_to is null or valid_to > '2023-12-19')");
        Database.execute("delete from role_grant where role = 'ADMIN' and valid_from > '2023-12-19'");
    }

    @Test
    void where_nobody_is_an_admin_the_subject_of_the_setting_becomes_one_at_the_ministry() {
        firstAdmin.make("the.first");
        assertThat(Database.value(ADMINS)).isEqualTo("the.first");
        var me = Api.as("the.first").get("/v1/me");
        me.then()
                .statusCode(200)
                .body("grants.role", contains("ADMIN"))
                .body("grants[0].from", equalTo("2023-12-20"))
                .body("permissions", hasItem("grant:write"));
        Api.as("the.first")
                .get("/v1/organisations/{id}", me.<String>path("grants[0].organisationId"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("MINISTRY"));
    }

    @Test
    void history_says_that_the_setting_made_the_grant() {
        firstAdmin.make("the.recorded");
        assertThat(Database.value("select actor from history_entry where table_name = 'role_grant'"
                        + " and new ->> 'subject' = 'the.recorded'"))
                .isEqualTo("setting:thidua.first-admin.subject");
    }

    @Test
    void where_somebody_is_an_admin_or_will_be_the_setting_does_nothing() {
        firstAdmin.make("the.first");
        firstAdmin.make("the.second");
        assertThat(Database.value(ADMINS)).isEqualTo("the.first");
    }

    @Test
    void of_nodes_that_start_at_once_one_makes_the_admin() throws Exception {
        Race.of(8, () -> {
            firstAdmin.make("the.raced");
            return 0;
        });
        assertThat(Database.value("select count(*) from role_grant where subject = 'the.raced'"))
                .isEqualTo("1");
    }

    @Test
    void the_last_admin_cannot_end_their_own_grant_nor_anyone_the_last_one() {
        firstAdmin.make("the.last");
        String id = Api.as("the.last").get("/v1/me").path("grants[0].id");
        end("the.last", id, "2023-12-31")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:state-conflict"))
                .body("detail", containsString("2024"));
        var successor = grant("the.last", "the.successor");
        end("the.successor", id, "2023-12-31").then().statusCode(200);
        end("the.successor", successor, "2024-06-30").then().statusCode(409);
    }

    @Test
    void of_two_admins_who_end_each_others_grants_at_once_one_stays() throws Exception {
        firstAdmin.make("the.one");
        String one = Api.as("the.one").get("/v1/me").path("grants[0].id");
        var other = grant("the.one", "the.other");
        var grants = List.of(one, other).iterator();
        var statuses = Race.of(2, () -> {
            String id;
            synchronized (grants) {
                id = grants.next();
            }
            return end("the.one", id, "2023-12-20").statusCode();
        });
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(Database.value("select count(*) from role_grant where role = 'ADMIN' and valid_to is null"))
                .isEqualTo("1");
    }

    private static String grant(String admin, String subject) {
        var made = Api.as(admin)
                .body("""
                        {"subject": "%s", "role": "ADMIN", "organisationId": "%s", "from": "2023-12-20"}
                        """.formatted(subject, Api.as(admin).get("/v1/me").<String>path("grants[0].organisationId")))
                .post("/v1/grants");
        made.then().statusCode(201);
        return made.path("id");
    }

    private static Response end(String admin, String id, String day) {
        return Api.as(admin)
                .header("If-Match", "*")
                .header("Accept-Language", "en")
                .body("{\"to\": \"" + day + "\"}")
                .put("/v1/grants/{id}", id);
    }
}

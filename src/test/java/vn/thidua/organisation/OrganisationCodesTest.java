package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Race;

/** A code means one unit among those directly below the same one, while it is in force. */
@QuarkusTest
class OrganisationCodesTest {

    private final String admin = Fixture.subject("ADMIN");
    private final UUID department = Units.unit("JUSTICE_DEPARTMENT", null, "Sở thử");
    private final UUID elsewhere = Units.unit("JUSTICE_DEPARTMENT", null, "Sở khác");

    @Test
    void a_divisions_code_is_unique_within_its_unit() {
        create("DIVISION", department, "VP", "2020-01-01").then().statusCode(201);
        for (var code : new String[] {"VP", "vp"}) {
            create("SERVICE_UNIT", department, code, "2021-01-01")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:thidua:duplicate"))
                    .body("errors.pointer", contains("/code"))
                    .body("errors.detail", contains("The code means another unit below the same one already."));
        }
        create("DIVISION", elsewhere, "VP", "2020-01-01").then().statusCode(201);
        create("DIVISION", department, "TCCB", "2020-01-01").then().statusCode(201);
    }

    @Test
    void a_code_that_is_no_longer_in_force_is_given_again() {
        String first = create("DIVISION", department, "VP", "2020-01-01").path("id");
        Database.execute(
                "update organisation_code set valid_to = '2024-12-31' where organisation_id = '" + first + "'");
        create("DIVISION", department, "VP", "2024-12-31").then().statusCode(409);
        create("DIVISION", department, "VP", "2025-01-01").then().statusCode(201);
    }

    @Test
    void of_units_made_at_once_one_has_the_code() throws Exception {
        assertThat(Race.of(
                        8,
                        () -> create("DIVISION", department, "TTr", "2020-01-01")
                                .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void at_the_top_a_code_is_unique_within_the_kind() {
        create("PROVINCE_COMMITTEE", null, "T98", "2020-01-01").then().statusCode(201);
        create("PROVINCE_COMMITTEE", null, "T98", "2020-01-01").then().statusCode(409);
        create("ENFORCEMENT_OFFICE", null, "T98", "2020-01-01").then().statusCode(201);
    }

    private Response create(String kind, UUID parent, String code, String from) {
        return Api.as(admin)
                .header("Accept-Language", "en")
                .body("""
                      {"kind": "%s", "name": "Phòng Mẫu", "code": "%s", "establishedOn": "%s"%s}
                      """.formatted(kind, code, from, parent == null ? "" : ", \"parentId\": \"" + parent + "\""))
                .post("/v1/organisations");
    }
}

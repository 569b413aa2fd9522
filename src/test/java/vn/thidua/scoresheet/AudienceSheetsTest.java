package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;

/** Three Sở Tư pháp and an enforcement office, each scored by the set that is for it. */
@QuarkusTest
class AudienceSheetsTest {

    private ScoringYear world;
    private String departments;
    private String offices;

    @BeforeEach
    void two_sets_are_in_force() {
        world = new ScoringYear();
        departments = world.published(world.smallFor("JUSTICE_DEPARTMENT"));
        offices = world.published(world.smallFor("ENFORCEMENT_OFFICE"));
    }

    private Response openAll(String set) {
        return Api.as(world.headOfficer)
                .header("Accept-Language", "en")
                .body("{\"criteriaSetId\": \"" + set + "\"}")
                .post("/v1/groups/" + world.group + "/years/" + world.year + "/score-sheets");
    }

    private Response migrate(String set) {
        return Api.as(world.ministry)
                .header("Accept-Language", "en")
                .body("{\"reason\": \"Đính chính\"}")
                .post("/v1/criteria-sets/" + set + "/sheet-migrations");
    }

    @Test
    void sheets_are_opened_for_those_members_that_the_set_is_for() {
        openAll(departments).then().statusCode(201).body("items.organisation.name", contains("Sở A", "Sở B", "Sở C"));
        openAll(offices)
                .then()
                .statusCode(201)
                .body("items.organisation.name", contains("Cục D"))
                .body("items.criteriaSetId", contains(offices));
        openAll(world.published(world.smallFor("SERVICE_UNIT")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/criteriaSetId"))
                .body("errors.detail", contains("The criteria set is for none of the group's members."));
    }

    @Test
    void a_unit_that_the_set_is_not_for_gets_no_sheet_by_it() {
        world.create(world.headOfficer, departments, world.other)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/organisationId"))
                .body("errors.detail", contains("The criteria set is not for this unit."));
        world.create(world.headOfficer, offices, world.other).then().statusCode(201);
    }

    @Test
    void a_set_for_other_groups_opens_no_sheet_here() {
        var elsewhere = new ScoringYear(world.year);
        var theirs = world.published(
                world.smallFor("SERVICE_UNIT").replaceFirst("\\{", "{\"groupIds\": [\"" + elsewhere.group + "\"],"));
        openAll(theirs).then().statusCode(400).body("errors.pointer", contains("/criteriaSetId"));
    }

    @Test
    void sheets_move_only_to_an_edition_for_the_same_units() {
        openAll(departments).then().statusCode(201);
        String office = openAll(offices).path("items[0].id");
        migrate(offices)
                .then()
                .statusCode(409)
                .body("detail", equalTo("No sheet of this year stands on another edition for the same units."));
        var corrected = world.published(world.smallFor("JUSTICE_DEPARTMENT"));
        migrate(corrected)
                .then()
                .statusCode(201)
                .body("sheets.organisationId", containsInAnyOrder(world.head, world.deputy, world.member))
                .body("sheets.fromCriteriaSetId.unique()", contains(departments));
        Api.as(world.ministry)
                .get("/v1/score-sheets/" + office)
                .then()
                .body("criteriaSetId", equalTo(offices))
                .body("status", equalTo("OPEN"));
    }

    /** Of the four members only one is scored by this set: any check of its sheet would be by another table. */
    @Test
    void where_a_set_is_for_fewer_than_three_members_nobody_checks() {
        var office = world.submitted(offices, world.other, ScoringYear.four(100, 0, 2));
        var department = world.submitted(departments, world.member, ScoringYear.four(100, 0, 2));
        for (var sheet : List.of(office, department)) {
            Database.execute("""
                    update score_sheet set status = 'CONFIRMED', confirmation_number = '1', confirmation_date = '2101-01-01'
                     where id = '%s'
                    """.formatted(ScoringYear.id(sheet)));
        }
        scoreFields(office).then().statusCode(200).body("status", equalTo("CROSS_CHECKED"));
        scoreFields(department).then().statusCode(200).body("status", equalTo("FIELD_SCORED"));
    }

    private Response scoreFields(String sheet) {
        return Api.as(world.ministry).header("If-Match", "*").post(sheet + "/field-scoring");
    }
}

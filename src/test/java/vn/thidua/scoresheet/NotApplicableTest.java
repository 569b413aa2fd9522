package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;

/** A claim that a task did not arise has its reason and evidence, and stays before the eyes of all who check it. */
@QuarkusTest
class NotApplicableTest {

    private static final String CLAIM = """
            {"code": "A.1", "figures": {"notApplicable": true}%1$s},
            {"code": "A.2", "figures": {"notApplicable": true}%1$s}
            """;
    private static final String REASONED = ", \"varianceReason\": \"Không phát sinh\", \"evidence\": \"CV số 3\"";
    private static final String OTHERS = """
            ,{"code": "A.3", "figures": {"count": 0}}, {"code": "A.4", "figures": {"count": 2}}
            """;

    private FullYear world;
    private String sheet;

    /** A.1 of 4 points and A.2 of 2 count in full where they do not apply, and want evidence. */
    @BeforeEach
    void a_sheet_of_a_set_that_gives_full_marks() {
        world = new FullYear(4);
        var set = world.small()
                .replace("\"code\": \"A.1\", ", "\"code\": \"A.1\", \"evidenceRequired\": true, ")
                .replace("\"code\": \"A.2\", ", "\"code\": \"A.2\", \"evidenceRequired\": true, ")
                .replace("\"ZERO\"", "\"FULL_MARKS\"")
                .replace("A.1\", \"evidenceRequired\": true, }", "A.1\"}");
        sheet = world.opened(world.published(set)).get(2);
        world.assignCrossChecks();
    }

    private void enter(String entries) {
        world.send(world.officers.get(2), "PUT", sheet, "/entries", "{\"entries\": [" + entries + "]}")
                .then()
                .statusCode(200);
    }

    @Test
    void a_claim_without_reason_or_required_evidence_is_not_submitted_and_each_leaf_is_named() {
        enter(CLAIM.formatted("") + OTHERS);
        world.step(world.directors.get(2), sheet, "submission")
                .then()
                .statusCode(409)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains(
                                "/leaves/0/varianceReason A.1: claimed not applicable without a reason.",
                                "/leaves/0/evidence A.1: required evidence is missing.",
                                "/leaves/1/varianceReason A.2: claimed not applicable without a reason.",
                                "/leaves/1/evidence A.2: required evidence is missing."));
        enter(CLAIM.formatted(REASONED));
        world.step(world.directors.get(2), sheet, "submission")
                .then()
                .statusCode(200)
                .body("total", equalTo(10.0f))
                .body("notApplicable.leaves", equalTo(2))
                .body("notApplicable.points", equalTo(6.0f))
                .body("notAssigned.leaves", equalTo(0))
                .body("leaves.state", contains("NOT_APPLICABLE", "NOT_APPLICABLE", "SCORED", "SCORED"));
    }

    @Test
    void every_stage_finds_the_claims_listed_with_reason_claimant_and_worth() {
        enter(CLAIM.formatted(REASONED) + OTHERS);
        world.step(world.directors.get(2), sheet, "submission").then().statusCode(200);
        world.assess(world.provinces.get(2), sheet, "{\"code\": \"A.2\"}")
                .then()
                .statusCode(200);
        Api.as(world.ministry)
                .get("/v1/score-sheets?groupId=" + world.group + "&organisationId=" + world.units.get(2))
                .then()
                .body("items.notApplicable.leaves", contains(2))
                .body("items.notApplicable.points", contains(6.0f));
        world.bring(2, sheet, "FIELD_SCORED");
        for (var checking : new String[] {
            world.provinces.get(2), world.fieldOfficer, world.officers.get(1), world.officers.get(0), world.council
        }) {
            Api.as(checking)
                    .get(sheet + "/explanation")
                    .then()
                    .statusCode(200)
                    .body("notApplicable.code", contains("A.1", "A.2"))
                    .body("notApplicable.reason", contains("Không phát sinh", "Không phát sinh"))
                    .body("notApplicable.evidence", contains("CV số 3", "CV số 3"))
                    .body("notApplicable.author", contains(world.officers.get(2), world.officers.get(2)))
                    .body("notApplicable.stage", contains("SELF", "SELF"))
                    .body("notApplicable.keptBy", contains("SELF", "PROVINCE"))
                    .body("notApplicable.policy", contains("FULL_MARKS", "FULL_MARKS"))
                    .body("notApplicable.maxScore", contains(4.0f, 2.0f))
                    .body("notApplicable.points", contains(4.0f, 2.0f))
                    .body("notAssigned", empty())
                    .body("items.find { it.code == 'A.1' }.state", equalTo("NOT_APPLICABLE"));
        }
    }

    @Test
    void a_stage_that_contradicts_a_claim_takes_it_off_the_list_and_one_that_claims_says_why() {
        enter(CLAIM.formatted(REASONED) + OTHERS);
        world.step(world.directors.get(2), sheet, "submission").then().statusCode(200);
        var province = world.provinces.get(2);
        world.assess(province, sheet, """
                        {"code": "A.1", "figures": {"numerator": 1, "denominator": 2}, "varianceReason": "Có phát sinh"},
                        {"code": "A.3", "figures": {"notApplicable": true}}
                        """)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains("/assessments/1/varianceReason State why the leaf does not apply."));
        world.assess(province, sheet, """
                        {"code": "A.1", "figures": {"numerator": 1, "denominator": 2}, "varianceReason": "Có phát sinh"},
                        {"code": "A.3", "figures": {"notApplicable": true}, "varianceReason": "Không có đoàn nào"}
                        """)
                .then()
                .statusCode(200)
                .body("notApplicable.leaves", equalTo(2))
                .body("notApplicable.points", equalTo(4.0f))
                .body("base", equalTo(8.0f));
        Api.as(province)
                .get(sheet + "/explanation")
                .then()
                .body("notApplicable.code", contains("A.2", "A.3"))
                .body("notApplicable.stage", contains("SELF", "PROVINCE"))
                .body("notApplicable[1].points", equalTo(0.0f))
                .body("items.find { it.code == 'A.1' }.state", equalTo("SCORED"))
                .body("items.find { it.code == 'A.1' }.entries", hasSize(2));
    }

    @Test
    void a_leaf_that_leaves_the_base_has_no_per_cent_in_a_comparison_of_years() {
        enter(OTHERS.replaceFirst(",", "").replace("{\"count\": 0}", "{\"notApplicable\": true}"));
        var address = "/v1/score-comparisons?organisationId=" + world.units.get(2) + "&code=";
        Api.as(world.ministry)
                .get(address + "A.3")
                .then()
                .body("sheets.leaf.state", contains("NOT_APPLICABLE"))
                .body("sheets[0].leaf.containsKey('percent')", equalTo(false));
        Api.as(world.ministry)
                .get(address + "A.4")
                .then()
                .body("sheets.leaf.state", contains("SCORED"))
                .body("sheets.leaf.percent", contains(100.0f));
        Api.as(world.ministry).get(address + "A.1").then().body("sheets.leaf.state", contains("NOT_SCORED"));
    }
}

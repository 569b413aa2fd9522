package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Race;

/** Scores rest on files: they unblock a submission, are read with the sheet, and are found twice. */
@QuarkusTest
class EvidenceTest {

    private FullYear world;
    private List<String> sheets;

    @BeforeEach
    void sheets_are_open() {
        world = new FullYear(3);
        var set = world.small().replace("\"A.2\", ", "\"A.2\", \"evidenceRequired\": true, ");
        sheets = world.opened(world.published(set));
    }

    private static byte[] pdf(String words) {
        return ("%PDF-1.7\n%" + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private String uploaded(int unit, byte[] content, String name) {
        return Api.as(world.officers.get(unit))
                .contentType("application/octet-stream")
                .queryParam("organisationId", world.units.get(unit))
                .queryParam("fileName", name)
                .body(content)
                .post("/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response cite(int unit, String code, String... files) {
        var figures = code.equals("A.1") ? "\"numerator\": 1, \"denominator\": 1" : "\"done\": true";
        return world.send(
                world.officers.get(unit),
                "PUT",
                sheets.get(unit),
                "/entries",
                "{\"entries\": [{\"code\": \"%s\", \"figures\": {%s}, \"evidenceFiles\": [\"%s\"]}]}"
                        .formatted(code, figures, String.join("\", \"", files)));
    }

    @Test
    void a_file_is_evidence_enough_to_submit() {
        world.enterFullMarks(2, sheets.get(2));
        world.step(world.directors.get(2), sheets.get(2), "submission")
                .then()
                .statusCode(409)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains("/leaves/1/evidence A.2: required evidence is missing."));
        var file = uploaded(2, pdf("kế hoạch " + world.year), "Kế hoạch.pdf");
        cite(2, "A.2", file).then().statusCode(200).body("leaves[1].evidenceFiles", contains(file));
        world.step(world.directors.get(2), sheets.get(2), "submission").then().statusCode(200);
    }

    @Test
    void files_out_of_reach_are_refused_each_with_its_pointer() {
        var foreign = uploaded(1, pdf("của đơn vị khác " + world.year), "a.pdf");
        var own = uploaded(2, pdf("của mình " + world.year), "b.pdf");
        cite(2, "A.2", own, foreign, UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/evidenceFiles/1", "/entries/0/evidenceFiles/2"));
    }

    @Test
    void a_file_that_a_score_ever_rested_on_cannot_be_withdrawn() {
        var file = uploaded(2, pdf("đã dẫn " + world.year), "a.pdf");
        var other = uploaded(2, pdf("dẫn sau " + world.year), "b.pdf");
        cite(2, "A.2", file).then().statusCode(200);
        cite(2, "A.2", other).then().statusCode(200);

        for (var cited : List.of(file, other)) {
            withdraw(2, cited)
                    .then()
                    .statusCode(409)
                    .body("detail", equalTo("Tệp này đã được dẫn làm minh chứng nên không thể rút."));
        }
    }

    @Test
    void a_withdrawn_file_cannot_be_cited() {
        var file = uploaded(2, pdf("đã rút " + world.year), "a.pdf");
        withdraw(2, file).then().statusCode(200);

        cite(2, "A.2", file).then().statusCode(400).body("errors.pointer", contains("/entries/0/evidenceFiles/0"));
    }

    @Test
    void of_a_withdrawal_and_a_citation_at_once_one_wins() throws Exception {
        for (int i = 0; i < 10; i++) {
            var file = uploaded(2, pdf("tranh nhau " + i + " " + world.year), "a.pdf");
            var turns = new AtomicInteger();
            var statuses = Race.of(
                    2,
                    () -> turns.getAndIncrement() == 0
                            ? withdraw(2, file).statusCode()
                            : cite(2, "A.2", file).statusCode());
            assertThat(statuses.stream().sorted().toList()).isIn(List.of(200, 409), List.of(200, 400));
            assertThat(Database.value("select (withdrawn_at is null) = exists (select from score_entry"
                            + " where evidence_files @> array[a.id]) from attachment a where a.id = '%s'"
                                    .formatted(file)))
                    .isEqualTo("t");
        }
    }

    private Response withdraw(int unit, String file) {
        return Api.as(world.officers.get(unit))
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"Tải nhầm.\"}")
                .post("/v1/attachments/{id}/withdrawal", file);
    }

    @Test
    void whoever_reads_the_sheet_reads_its_files_and_nobody_else_does() {
        var content = pdf("danh sách " + world.year);
        var file = uploaded(2, content, "Danh sách.pdf");
        var other = uploaded(2, pdf("không dùng " + world.year), "c.pdf");
        cite(2, "A.2", file).then().statusCode(200);
        var address = sheets.get(2) + "/evidence/";
        for (var early : List.of(world.directors.get(0), world.officers.get(1))) {
            Api.as(early).get(sheets.get(2)).then().statusCode(404);
            Api.as(early).get(address + file).then().statusCode(404);
        }
        Api.as(world.provinces.get(2)).get(address + file).then().statusCode(200);
        submit(2);
        var bytes = Api.as(world.directors.get(0))
                .get(address + file)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(bytes).isEqualTo(content);
        var tag = Api.as(world.ministry).get(address + file).then().extract().header("ETag");
        Api.as(world.ministry)
                .header("If-None-Match", tag)
                .get(address + file)
                .then()
                .statusCode(304);
        Api.as(world.directors.get(2)).get(address + other).then().statusCode(404);
        Api.as(world.officers.get(1)).get(sheets.get(2)).then().statusCode(200); // the deputy reads
        Api.as(new FullYear(3).officers.get(0)).get(address + file).then().statusCode(404);
    }

    /** With full marks for what is not entered yet. */
    private void submit(int unit) {
        world.send(
                        world.officers.get(unit),
                        "PUT",
                        sheets.get(unit),
                        "/entries",
                        "{\"entries\": [{\"code\": \"A.3\", \"figures\": {\"count\": 0}},"
                                + " {\"code\": \"A.4\", \"figures\": {\"count\": 2}}]}")
                .then()
                .statusCode(200);
        String state =
                Api.as(world.ministry).get(sheets.get(unit)).then().extract().path("leaves[0].state");
        if (state.equals("NOT_SCORED")) {
            world.send(
                    world.officers.get(unit),
                    "PUT",
                    sheets.get(unit),
                    "/entries",
                    "{\"entries\": [{\"code\": \"A.1\", \"figures\": {\"numerator\": 1, \"denominator\": 1}}]}");
        }
        world.step(world.directors.get(unit), sheets.get(unit), "submission")
                .then()
                .statusCode(200);
    }

    @Test
    void evidence_that_is_no_longer_cited_stays_with_the_unit_and_those_above_it() {
        var wrong = uploaded(2, pdf("nhầm tệp " + world.year), "Nhầm.pdf");
        var right = uploaded(2, pdf("đúng tệp " + world.year), "Đúng.pdf");
        cite(2, "A.2", wrong).then().statusCode(200);
        submit(2);
        var address = sheets.get(2) + "/evidence/";
        Api.as(world.officers.get(0)).get(address + wrong).then().statusCode(200);
        world.giveBack(world.provinces.get(2), sheets.get(2), "OPEN").then().statusCode(200);
        Api.as(world.officers.get(0)).get(address + wrong).then().statusCode(404);
        cite(2, "A.2", right).then().statusCode(200);
        world.step(world.directors.get(2), sheets.get(2), "submission").then().statusCode(200);
        Api.as(world.officers.get(0)).get(address + wrong).then().statusCode(404);
        Api.as(world.officers.get(0)).get(address + right).then().statusCode(200);
        for (var above : List.of(world.officers.get(2), world.provinces.get(2), world.ministry)) {
            Api.as(above).get(address + wrong).then().statusCode(200);
        }
    }

    @Test
    void what_a_unit_replaced_before_it_submitted_is_told_to_nobody_else() {
        cite(2, "A.2", uploaded(2, pdf("bản nháp " + world.year), "Nháp.pdf"))
                .then()
                .statusCode(200);
        cite(2, "A.2", uploaded(2, pdf("bản chính " + world.year), "Chính.pdf"))
                .then()
                .statusCode(200);
        submit(2);
        var explanation = sheets.get(2) + "/explanation";
        var entries = "items.find { it.code == 'A.2' }.entries";
        Api.as(world.officers.get(0)).get(explanation).then().body(entries, hasSize(1));
        Api.as(world.officers.get(2)).get(explanation).then().body(entries, hasSize(2));
        Api.as(world.provinces.get(2)).get(explanation).then().body(entries, hasSize(2));
    }

    @Test
    void a_checker_reads_the_files_when_it_is_its_turn() {
        var world = new FullYear(4);
        var set = world.published(world.small());
        world.assignCrossChecks();
        var sheets = world.opened(set);
        String file = Api.as(world.officers.get(3))
                .contentType("application/octet-stream")
                .queryParam("organisationId", world.units.get(3))
                .queryParam("fileName", "d.pdf")
                .body(pdf("kiểm tra chéo " + world.year))
                .post("/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.enterFullMarks(3, sheets.get(3));
        world.send(
                        world.officers.get(3),
                        "PUT",
                        sheets.get(3),
                        "/entries",
                        "{\"entries\": [{\"code\": \"A.2\", \"figures\": {\"done\": true},"
                                + " \"evidenceFiles\": [\""
                                + file
                                + "\"]}]}")
                .then()
                .statusCode(200);
        var address = sheets.get(3) + "/evidence/" + file;
        var checker = world.officers.get(2);
        Api.as(checker).get(address).then().statusCode(404);
        world.step(world.directors.get(3), sheets.get(3), "submission").then().statusCode(200);
        world.bring(3, sheets.get(3), "FIELD_SCORED");
        Api.as(checker).get(sheets.get(3)).then().statusCode(200);
        Api.as(checker).get(address).then().statusCode(200);
        world.assess(checker, sheets.get(3), "{\"code\": \"A.2\"}")
                .then()
                .statusCode(200)
                .body("leaves[1].stage", equalTo("CROSS"))
                .body("leaves[1].evidenceFiles", contains(file));
    }

    @Test
    void the_same_content_cited_by_two_leaves_or_units_is_listed() {
        var content = pdf("dùng hai lần " + world.year);
        var one = uploaded(1, content, "Báo cáo.pdf");
        var two = uploaded(2, content, "Báo cáo (1).pdf");
        var alone = uploaded(2, pdf("dùng một lần " + world.year), "e.pdf");
        cite(1, "A.2", one).then().statusCode(200);
        cite(2, "A.2", alone).then().statusCode(200);
        submit(1);
        var list = "/v1/groups/" + world.group + "/years/" + world.year + "/shared-evidence";
        Api.as(world.officers.get(0)).get(list).then().statusCode(200).body("items", empty());
        cite(2, "A.1", two, alone).then().statusCode(200);
        Api.as(world.officers.get(0)).get(list).then().body("items", empty());
        Api.as(world.ministry).get(list).then().body("items", hasSize(2));
        submit(2);
        Api.as(world.officers.get(0))
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body(
                        "items.find { it.citations.fileName.contains('Báo cáo.pdf') }"
                                + ".citations.collect { it.organisation.name + ' ' + it.code }",
                        containsInAnyOrder("Sở B A.2", "Sở C A.1"));
        Api.as(world.ministry).get(list + "?limit=1").then().body("items", hasSize(1));
        Api.as(world.officers.get(2)).get(list).then().statusCode(404);
    }
}

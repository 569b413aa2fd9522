package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Fixture;

@QuarkusTest
class CriteriaTablesTest extends TablesOfAYear {

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void the_table_of_104_leaves_goes_out_and_comes_in_again_identical(String format) throws JsonProcessingException {
        var type = format.equals("csv") ? CSV : XLSX;
        var first = imported(CSV, example());
        var file = exported(first, format);
        var second = imported(type, file);
        assertThat(content(second)).isEqualTo(content(first));
        assertThat(exported(second, format)).isEqualTo(file);
        assertThat(content(first).get("criteria")).hasSize(140);
        if (format.equals("csv")) {
            assertThat(text(file).replace("\r\n", "\n")).isEqualTo(text(example()));
        }
    }

    @Test
    void a_set_sent_as_json_survives_as_a_table_whatever_its_words_hold() throws JsonProcessingException {
        var odd = world.small()
                .replace("\"Kế hoạch\"", "\"=1+1;\\\"a\\\",b\"")
                .replace("\"provenance\": \"", "\"provenance\": \" =1+1;\\\"a\\\",\\r\\n\\tb ")
                .replace("\"Group\"", "\"_x000D_ +A1 @b\"")
                .replace("\"division\": \"VP\"", "\"division\": \"1.10\"")
                .replace(
                        "\"criteria\": [",
                        "\"appealDays\": 9, \"adjustments\": {\"penaltyCap\": 3.5, \"items\":"
                                + " [{\"code\": \"D.1\", \"kind\": \"PENALTY\", \"nameVi\":"
                                + " \"-Trừ\", \"nameEn\": \"Off\", \"points\": 0.5,"
                                + " \"provenance\": \"test\"}]}, \"criteria\": [");
        var set = SETS + "/" + world.drafted(odd);
        assertThat(content(imported(CSV, exported(set, "csv")))).isEqualTo(content(set));
        assertThat(content(imported(XLSX, exported(set, "xlsx")))).isEqualTo(content(set));
    }

    @Test
    void no_name_is_a_formula_in_the_csv_file_and_it_comes_in_again_as_it_was() {
        var odd = world.small().replace("\"Kế hoạch\"", "\"=HYPERLINK(1)\"").replace("\"Group\"", "\"'@b\"");
        var file = exported(SETS + "/" + world.drafted(odd), "csv");
        assertThat(text(file)).contains(",'=HYPERLINK(1),", ",''@b,");
        assertThat(exported(imported(CSV, file), "csv")).isEqualTo(file);
    }

    @Test
    void the_separator_may_be_said_in_a_line_of_its_own() {
        post(CSV, "sep=;\n" + small().replace(",", ";")).then().statusCode(201);
        var table = small().replaceAll("[^\n]*DEDUCTION[^\n]*\n", "").replace("4.00", "2.00");
        post(CSV, "sep=\t\r" + table.replace(",", "\t").replace("\n", "\r") + "\u001a")
                .then()
                .statusCode(201);
    }

    @Test
    void an_import_drafts_the_next_edition_of_the_year() {
        world.published(world.small());
        var made = post(CSV, text(exported(SETS + "/" + world.drafted(world.small()), "csv")));
        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith(SETS + "/" + made.path("id")))
                .body("year", equalTo(world.year))
                .body("edition", equalTo(3))
                .body("status", equalTo("DRAFT"))
                .body("appealDays", equalTo(5))
                .body("criteria.code", contains("A", "A.1", "A.2", "A.3", "A.4"));
        Api.as(world.officer).get(SETS + "/" + made.path("id")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff%s", "%s\n;;;\n"})
    void the_dialects_of_spreadsheets_are_read(String frame) {
        var excel = small().replace(";", "\u0001").replace(",", ";").replace("\u0001", "; ");
        excel = frame.formatted(excel.replaceAll("\\b(\\d)\\.(\\d\\d);", "$1,$2;"));
        post(CSV, excel.replace("false", "FALSE"))
                .then()
                .statusCode(201)
                .body("criteria.maxScore", contains(4.0f, 2.0f, 2.0f));
    }

    @Test
    void names_are_kept_composed_and_a_quoted_line_break_counts() {
        var table = small().replace("Kế hoạch", decomposed("Kế hoạch") + " \u00a0năm")
                .replace("ZERO,,,,,,,,test", "ZERO,,,,,,,,\"te\nst\"")
                .replace("LEAF,A.2,A,", "LEAF,A.2,Z,");
        post(CSV, table)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/6/maxScore", "/lines/9/parentCode"));
        post(CSV, table.replace(",Z,", ",A,"))
                .then()
                .statusCode(201)
                .body("criteria[1].nameVi", equalTo("Kế hoạch năm"));
    }

    @Test
    void a_repeated_import_drafts_one_set() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key, small());
        first.then().statusCode(201);
        keyed(key, small()).then().statusCode(201).body("id", equalTo(first.path("id")));
        keyed(key, small() + "\n").then().statusCode(422);
    }

    private Response keyed(String key, String table) {
        return Api.as(world.ministry)
                .contentType(CSV)
                .header("Idempotency-Key", key)
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post(SETS + "/imports");
    }

    @Test
    void an_export_is_a_download_of_the_sets_version() {
        var id = world.drafted(world.small());
        var auditor = Fixture.subject("AUDITOR");
        export(auditor, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"criteria-" + world.year + "-1.csv\"");
        Api.as(auditor)
                .queryParam("format", "xlsx")
                .get(SETS + "/" + id + "/export")
                .then()
                .statusCode(200)
                .header("Content-Type", XLSX)
                .header("Content-Disposition", "attachment; filename=\"criteria-" + world.year + "-1.xlsx\"");
        Api.as(auditor)
                .header("If-None-Match", "\"0\"")
                .get(SETS + "/" + id + "/export")
                .then()
                .statusCode(304);
        export(world.officer, id).then().statusCode(404);
        world.publish(id).then().statusCode(200);
        export(world.officer, id).then().statusCode(200).header("ETag", "\"1\"");
        export(world.officer, new UUID(0, 1).toString()).then().statusCode(404);
    }

    @Test
    void only_who_writes_criteria_imports_them() {
        Api.as(world.officer)
                .contentType(CSV)
                .body(small().getBytes(StandardCharsets.UTF_8))
                .post(SETS + "/imports")
                .then()
                .statusCode(403);
    }

    private static Response export(String subject, String id) {
        return Api.as(subject).get(SETS + "/" + id + "/export");
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}

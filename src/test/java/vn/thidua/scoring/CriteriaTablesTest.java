package vn.thidua.scoring;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.http.ContentType.BINARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.scoring.rule.ExampleTable;
import vn.thidua.scoring.table.TableCell;
import vn.thidua.scoring.table.TableFormat;

@QuarkusTest
class CriteriaTablesTest {

    private static final String SETS = "/v1/criteria-sets";
    private static final String CSV = "text/csv";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void the_table_of_104_leaves_goes_out_and_comes_in_again_identical(String format)
            throws JsonProcessingException {
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
    void a_set_sent_as_json_survives_as_a_table_whatever_its_words_hold()
            throws JsonProcessingException {
        var odd =
                world.small()
                        .replace("\"Kế hoạch\"", "\" =1+1;\\\"a\\\",\\r\\n\\tb \"")
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
        var table =
                small().replace("Kế hoạch", "\"" + decomposed("Kế hoạch") + "\nnăm\"")
                        .replace("LEAF,A.2,A,", "LEAF,A.2,Z,");
        post(CSV, table)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/6/maxScore", "/lines/9/parentCode"));
        post(CSV, table.replace(",Z,", ",A,"))
                .then()
                .statusCode(201)
                .body("criteria[1].nameVi", equalTo("Kế hoạch\nnăm"));
    }

    @Test
    void every_cell_that_cannot_be_read_is_named_at_once() {
        var broken =
                small().replace("CLASS,YEU", "KLASSE,YEU")
                        .replace("90.00", "\"1,500\"")
                        .replace("LEAF,A.1,A,", "LEAF,A 1,A,")
                        .replace("BINARY", "\"PERCENT_BANDS [95,100) 1; 0,95) 0\"")
                        .replace("false,ZERO,", "no,NEVER,COMMITMENT_RATE x")
                        .replace(",2.00,,DEDUCTION 0.5", ",two,1,DEDUCTION 0.5");
        refused(
                broken,
                "/lines/3/from Line 3, column from: a number such as 1.75 is expected; a comma is"
                        + " taken only with one or two digits after it.",
                "/lines/4/kind Line 4, column kind: one of these is expected: SET, CLASS,"
                        + " TIE_BREAK, GROUP, LEAF, BONUS, PENALTY.",
                "/lines/7/code Line 7, column code: It must match the pattern"
                        + " ^[\\p{L}\\p{N}._-]+$.",
                "/lines/7/ladder Line 7, column ladder: character 27 (0): expected is [ (.",
                "/lines/7/evidenceRequired Line 7, column evidenceRequired: true or false is"
                        + " expected.",
                "/lines/7/notApplicablePolicy Line 7, column notApplicablePolicy: one of these is"
                        + " expected: FULL_MARKS, EXCLUDE_FROM_BASE, ZERO.",
                "/lines/7/source Line 7, column source: after the kind of source stands nothing"
                        + " but a campaign's id (a UUID).",
                "/lines/8/maxScore Line 8, column maxScore: a number such as 1.75 is expected; a"
                        + " comma is taken only with one or two digits after it.",
                "/lines/8/points Line 8, column points: a LEAF row leaves this column empty.");
    }

    @Test
    void what_the_contract_asks_of_json_is_asked_of_a_cell() {
        var broken =
                small().replace("," + world.year + ",5,", ",1900,61,")
                        .replace("Plan,2.00", ",2.005")
                        .replace("[0,0]", "[0,99999]")
                        .replace(",VP,", "," + "V".repeat(21) + ",");
        refused(
                broken,
                "/lines/2/year Line 2, column year: It may not be less than 1948.",
                "/lines/2/appealDays Line 2, column appealDays: It may not be more than 60.",
                "/lines/7/nameEn Line 7, column nameEn: It is required.",
                "/lines/7/maxScore Line 7, column maxScore: It breaks the rule multipleOf 0.01.",
                "/lines/7/division Line 7, column division: It may have at most 20 characters.");
    }

    @Test
    void a_gap_is_refused_in_the_band_after_it() {
        refused(
                text(example()).replaceFirst("\\[95,100\\) 1.75", "[96,100) 1.75"),
                "/lines/14/ladder Line 14, column ladder: band 2: No band covers [95, 96).");
    }

    @Test
    void an_overlap_is_refused() {
        refused(
                text(example()).replaceFirst("\\[80,95\\) 1.5", "[80,96] 1.5"),
                "/lines/14/ladder Line 14, column ladder: band 2: It overlaps another band at [95,"
                        + " 96].");
    }

    @Test
    void a_wrong_sum_is_refused_in_the_group_and_in_the_total() {
        refused(
                text(example())
                        .replace("Excellent,,,,,,,,,95.00", "Excellent,,,,,,,,,95")
                        .replaceFirst("2023 example table,200.00", "2023 example table,199.50")
                        .replaceFirst(
                                "Drafting and appraisal,11.00", "Drafting and appraisal,11.25"),
                "/lines/2/maxScore Line 2, column maxScore: It says 199.50, but its children add up"
                        + " to 200.00.",
                "/lines/12/maxScore Line 12, column maxScore: It says 15.00, but its children add"
                        + " up to 15.25.",
                "/lines/13/maxScore Line 13, column maxScore: It says 11.25, but its children add"
                        + " up to 11.00.");
    }

    @Test
    void a_repeated_code_is_refused_also_between_leaves_and_items() {
        refused(
                text(example())
                        .replaceFirst("LEAF,A.I.1.2,", "LEAF,A.I.1.1,")
                        .replaceFirst("BONUS,C.1,", "BONUS,A.I,"),
                "/lines/15/code Line 15, column code: The code A.I.1.1 occurs twice.",
                "/lines/151/code Line 151, column code: The code A.I occurs twice.");
    }

    @Test
    void points_over_the_maximum_are_refused() {
        refused(
                text(example()).replaceFirst("\\[100,100\\] 2;", "[100,100] 2.25;"),
                "/lines/14/ladder Line 14, column ladder: band 1: The points must lie between 0"
                        + " and 2.00, the leaf's maximum.");
    }

    @Test
    void faults_of_every_kind_of_row_are_named_at_once_in_vietnamese_too() {
        var broken =
                small().replace(
                                "CLASS,YEU,,Yếu,Weak,,,,,,,,,0.00",
                                "CLASS,TOT,,Yếu,Weak,,,,,,,,,10")
                        .replace("TIE_BREAK,A.1", "TIE_BREAK,B")
                        .replace("GROUP,A,,", "LEAF,A,,")
                        .replace("DEDUCTION 0.5", "DEDUCTION 2.5");
        Api.as(world.ministry)
                .contentType(CSV)
                .body(broken.getBytes(StandardCharsets.UTF_8))
                .post(SETS + "/imports")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains(
                                " Dòng CLASS: Phải có một mức xếp loại bắt đầu từ 0%.",
                                "/lines/4/code Dòng 4, cột code: Mã bị trùng.",
                                "/lines/5/code Dòng 5, cột code: Phải là mã của một dòng trong bảng.",
                                "/lines/6/kind Dòng 6, cột kind: có dòng con nên phải là GROUP.",
                                "/lines/8/ladder Dòng 8, cột ladder: Điểm phải từ 0 đến 2,00, điểm"
                                        + " tối đa của tiêu chí."));
    }

    @Test
    void the_first_line_names_every_column_once_in_any_order() {
        refused(
                small().replace("kind,code,", "kind,kind,").replace("from", "From"),
                "/lines/1/From Line 1, column From: the table has no such column.",
                "/lines/1/kind Line 1, column kind: this column occurs twice.",
                "/lines/1/code Line 1, column code: this column is missing.",
                "/lines/1/from Line 1, column from: this column is missing.");
        var turned =
                small().lines()
                        .map(line -> line.replaceFirst("^([^,]*),([^,]*)", "$2,$1"))
                        .reduce("", (all, line) -> all + line + "\n");
        assertThat(turned).startsWith("code,kind,parentCode");
        post(CSV, turned).then().statusCode(201);
    }

    @Test
    void a_table_has_one_set_and_says_nothing_beside_its_columns() {
        refused(
                small().replaceFirst("(?m)^SET.*\n", "").replaceFirst("\nLEAF", "\n,A.9\nLEAF"),
                " The table has no SET row.",
                "/lines/6/kind Line 6, column kind: it must say what the row is.");
        var set = small().lines().filter(line -> line.startsWith("SET")).findFirst().orElseThrow();
        refused(
                small() + set + ",beside\n",
                "/lines/9 Line 9: it says something outside the named columns.",
                "/lines/9/kind Line 9, column kind: the table has a SET row already, in line 2.");
    }

    @Test
    void a_file_that_is_no_table_is_refused() {
        refused("kind,code\n", " The table has no rows.");
        refused("kind\n" + "LEAF\n".repeat(2001), " The table has over 2000 rows.");
        post(CSV, "\"a\"b\n").then().statusCode(400).body("errors", equalTo(null));
        unreadable(
                CSV,
                "kind,Tên".getBytes(StandardCharsets.UTF_16),
                "The CSV file must be in UTF-8.");
        unreadable(
                XLSX,
                "kind,code\n".getBytes(StandardCharsets.UTF_8),
                "The file is not a workbook (.xlsx) that can be read.");
        Api.as(world.ministry).body("{}").post(SETS + "/imports").then().statusCode(415);
    }

    private void unreadable(String type, byte[] file, String detail) {
        post(type, file)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:thidua:malformed"))
                .body("detail", equalTo(detail));
    }

    @Test
    void a_workbook_is_refused_by_its_rows() {
        var lines =
                small().lines()
                        .map(line -> List.of(line.split(",", -1)))
                        .map(cells -> cells.stream().map(TableCell::of).toList())
                        .toList();
        post(XLSX, TableFormat.XLSX.write(lines)).then().statusCode(201);
        var broken =
                small().replace("BINARY", "UNARY")
                        .lines()
                        .map(line -> List.of(line.split(",", -1)))
                        .map(cells -> cells.stream().map(TableCell::of).toList())
                        .toList();
        post(XLSX, TableFormat.XLSX.write(broken))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/7/ladder"));
    }

    @Test
    void nothing_is_stored_when_anything_is_wrong() {
        post(CSV, small().replace("BINARY", "UNARY")).then().statusCode(400);
        post(CSV, small().replace("DEDUCTION 0.5", "DEDUCTION 9")).then().statusCode(400);
        Api.as(world.ministry)
                .queryParam("year", world.year)
                .get(SETS)
                .then()
                .body("items.size()", equalTo(0));
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
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"criteria-" + world.year + "-1.csv\"");
        Api.as(auditor)
                .queryParam("format", "xlsx")
                .get(SETS + "/" + id + "/export")
                .then()
                .statusCode(200)
                .header("Content-Type", XLSX)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"criteria-" + world.year + "-1.xlsx\"");
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

    private void refused(String table, String... faults) {
        post(CSV, table)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.detail }", contains(faults));
    }

    private Response post(String type, String table) {
        return post(type, table.getBytes(StandardCharsets.UTF_8));
    }

    private Response post(String type, byte[] file) {
        return Api.as(world.ministry)
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(type, BINARY)))
                .header("Accept-Language", "en")
                .contentType(type)
                .body(file)
                .post(SETS + "/imports");
    }

    /** The address of the set made of the file. */
    private String imported(String type, byte[] file) {
        return SETS + "/" + post(type, file).then().statusCode(201).extract().path("id");
    }

    private byte[] exported(String set, String format) {
        return Api.as(world.ministry)
                .queryParam("format", format)
                .get(set + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** The set without what each set has of its own. */
    private JsonNode content(String set) throws JsonProcessingException {
        var json = ExampleTable.JSON.readTree(Api.as(world.ministry).get(set).asString());
        return ((ObjectNode) json).without(List.of("id", "edition"));
    }

    /** The example table, with the days of this test's year. */
    private byte[] example() {
        return text(ExampleTable.file())
                .replaceAll("2023-(\\d\\d-\\d\\d)", world.year + "-$1")
                .replace("-02-28", Year.isLeap(world.year) ? "-02-29" : "-02-28")
                .replace(",2023,5,", "," + world.year + ",5,")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Eight lines: the header, the set, two classes, a tie-break, a group and two leaves. */
    private String small() {
        return """
        kind,code,parentCode,nameVi,nameEn,maxScore,points,ladder,field,division,evidenceRequired,notApplicablePolicy,source,from,tieBreak,year,appealDays,bonusCap,penaltyCap,provenance
        SET,,,Bảng thử,Test table,4.00,,,,,,,,,,%d,5,,,test
        CLASS,TOT,,Tốt,Good,,,,,,,,,90.00,,,,,,
        CLASS,YEU,,Yếu,Weak,,,,,,,,,0.00,,,,,,
        TIE_BREAK,A.1,,,,,,,,,,,,,SUBTREE_TOTAL,,,,,
        GROUP,A,,Nhóm,Group,4.00,,,,,,,,,,,,,,test
        LEAF,A.1,A,Kế hoạch,Plan,2.00,,BINARY,,VP,false,ZERO,,,,,,,,test
        LEAF,A.2,A,Sai phạm,Wrongdoing,2.00,,DEDUCTION 0.5,,,true,FULL_MARKS,,,,,,,,test
        """
                .formatted(world.year);
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}

package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.table.TableCell;
import vn.thidua.table.TableFormat;

@QuarkusTest
class CriteriaTablesRefusalsTest extends TablesOfAYear {

    @Test
    void every_cell_that_cannot_be_read_is_named_at_once() {
        var broken = small().replace("CLASS,YEU", "KLASSE,YEU")
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
                "/lines/7/code Line 7, column code: it holds U+0020 SPACE; a code has Latin letters, digits, points,"
                        + " dashes and underscores only.",
                "/lines/7/ladder Line 7, column ladder: character 27 (0): one of [ ( is expected.",
                "/lines/7/evidenceRequired Line 7, column evidenceRequired: true or false is" + " expected.",
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
        var broken = small().replace("," + world.year + ",5,", ",1900,61,")
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
                "/lines/14/ladder Line 14, column ladder: band 2: It overlaps another band at [95," + " 96].");
    }

    @Test
    void a_wrong_sum_is_refused_in_the_group_and_in_the_total() {
        refused(
                text(example())
                        .replace("Excellent,,,,,,,,,95.00", "Excellent,,,,,,,,,95")
                        .replaceFirst("2023 example table,200.00", "2023 example table,199.50")
                        .replaceFirst("Drafting and appraisal,11.00", "Drafting and appraisal,11.25"),
                "/lines/2/maxScore Line 2, column maxScore: It says 199.50, but its children add up" + " to 200.00.",
                "/lines/12/maxScore Line 12, column maxScore: It says 15.00, but its children add" + " up to 15.25.",
                "/lines/13/maxScore Line 13, column maxScore: It says 11.25, but its children add" + " up to 11.00.");
    }

    @Test
    void a_repeated_code_is_refused_also_between_leaves_and_items() {
        refused(
                text(example()).replaceFirst("LEAF,A.I.1.2,", "LEAF,A.I.1.1,").replaceFirst("BONUS,C.1,", "BONUS,A.I,"),
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
        var broken = small().replace("CLASS,YEU,,Yếu,Weak,,,,,,,,,0.00", "CLASS,TOT,,Yếu,Weak,,,,,,,,,10")
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
        var turned = small().lines()
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
        var set = small().lines()
                .filter(line -> line.startsWith("SET"))
                .findFirst()
                .orElseThrow();
        refused(
                small() + set + ",beside\n",
                "/lines/9 Line 9: it says something outside the named columns.",
                "/lines/9/kind Line 9, column kind: the table has a SET row already, in line 2.");
    }

    @Test
    void a_file_that_is_no_table_is_refused() {
        refused("kind,code\n", " The table has no rows.");
        refused(small() + "LEAF\n".repeat(1994), " The table has over 2000 rows.");
        post(CSV, "\"a\"b\n").then().statusCode(400).body("errors", equalTo(null));
        unreadable(CSV, "kind,Tên".getBytes(StandardCharsets.UTF_16), "The CSV file must be in UTF-8.");
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
        var lines = small().lines()
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> cells.stream().map(TableCell::of).toList())
                .toList();
        post(XLSX, TableFormat.XLSX.write("criteria", lines)).then().statusCode(201);
        var broken = small().replace("BINARY", "UNARY")
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> cells.stream().map(TableCell::of).toList())
                .toList();
        post(XLSX, TableFormat.XLSX.write("criteria", broken))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/7/ladder"));
    }

    @Test
    void nothing_is_stored_when_anything_is_wrong() {
        post(CSV, small().replace("BINARY", "UNARY")).then().statusCode(400);
        post(CSV, small().replace("DEDUCTION 0.5", "DEDUCTION 9")).then().statusCode(400);
        Api.as(world.ministry).queryParam("year", world.year).get(SETS).then().body("items.size()", equalTo(0));
    }

    @Test
    void campaigns_are_told_with_what_else_is_wrong_with_the_tree() {
        var sourced = small().replace("DEDUCTION 0.5", "DEDUCTION 2.5")
                .replace("BINARY,,VP,false,ZERO,", "PROPORTIONAL,,VP,false,ZERO,COMMITMENT_RATE %s");
        refused(
                sourced.formatted(new UUID(0, 1)),
                "/lines/7/source Line 7, column source: There is no such campaign.",
                "/lines/8/ladder Line 8, column ladder: The points must lie between 0 and 2.00, the"
                        + " leaf's maximum.");
        refused(
                sourced.formatted("8e352087-92cc-33b5-b7bb-1cc203e5fdc8").replace("DEDUCTION 2.5", "DEDUCTION 0.5"),
                "/lines/7/source Line 7, column source: The campaign that row A.1 names does not"
                        + " run in "
                        + world.year
                        + ".");
    }

    @Test
    void words_that_cannot_be_kept_are_refused_in_their_cells() {
        refused(
                small().replace("Group", "Group\u0378")
                        .replace("Plan", "P".repeat(32_768))
                        .replace("Wrongdoing", " "),
                "/lines/6/nameEn Line 6, column nameEn: It holds the character U+0378 at place 6, which"
                        + " the service does not know.",
                "/lines/7/nameEn Line 7, column nameEn: the cell is longer than 32767 characters.",
                "/lines/8/nameEn Line 8, column nameEn: It is required.");
        refused(
                small().replace("Test table", " \u00a0\u200b "),
                "/lines/2/nameEn Line 2, column nameEn: It is required.");
    }

    @Test
    void an_unknown_title_is_not_said_again_at_length() {
        var title = "b".repeat(40);
        refused(
                small().replaceFirst("provenance", "provenance," + title + "b"),
                "/lines/1/%1$s… Line 1, column %1$s…: the table has no such column.".formatted(title));
    }

    @Test
    void the_same_fault_in_many_rows_is_told_once_with_its_rows() {
        var broken = small().replace("false", "no").replace("LEAF,A.2", "LEAF,A 2")
                + "LEAF,A.3,A,Ba,Three,1.00,,BINARY,,VP,no,ZERO,,,,,,,,M\n"
                + "LEAF,A 4,A,Bốn,Four,1.00,,BINARY,,VP,no,ZERO,,,,,,,,M\n";
        refused(
                broken,
                "/lines/7/evidenceRequired Lines 7, 9–10, column evidenceRequired: true or false is expected.",
                "/lines/8/code Lines 8, 10, column code: it holds U+0020 SPACE; a code has Latin letters, digits,"
                        + " points, dashes and underscores only.");
    }

    @Test
    void of_many_faults_a_hundred_are_listed_and_the_others_counted() {
        var rows = new StringBuilder();
        for (int i = 1; i <= 140; i++) {
            var row = "LEAF,B.%1$d,B.%1$d.0,Dòng,Row,1.00,,BINARY,,VP,false,ZERO,,,,,,,,M\n".formatted(i);
            rows.append(row);
        }
        post(CSV, small() + rows)
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(100))
                .body("moreErrors", equalTo(40))
                .body("detail", equalTo("The request has 140 faults."));
    }

    @Test
    void a_code_holds_no_letters_that_only_look_like_its_own() {
        refused(
                small().replace("LEAF,A.1,A", "LEAF,\u0410.1,A"),
                "/lines/7/code Line 7, column code: it holds U+0410 CYRILLIC CAPITAL LETTER A; a code has Latin"
                        + " letters, digits, points, dashes and underscores only.");
    }

    @Test
    void a_table_of_another_year_is_shown_the_way_to_a_copy() {
        var table = text(example()).replaceFirst(",%d,".formatted(world.year), ",%d,".formatted(world.year + 1));
        post(CSV, table)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/2/year"))
                .body(
                        "errors[0].detail",
                        equalTo("Line 2, column year: the table has days of another year; to carry a"
                                + " set over to a new year, draft it with copyOf (POST /v1/criteria-sets), which"
                                + " moves its days."));
    }
}

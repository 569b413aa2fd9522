package vn.thidua.criteria;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Criteria tables as spreadsheets save them, read as people see them. */
@QuarkusTest
class CriteriaWorkbooksTest extends TablesOfAYear {

    private interface Change {
        void of(Worksheet sheet);
    }

    /** Its first row from 0, so that row 2 of the file is the SET. */
    private final List<List<String>> rows = new ArrayList<>();

    private byte[] workbook(int from, Change change) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            var sheet = book.newWorksheet("Bảng");
            fill(sheet, from);
            change.of(sheet);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    private void fill(Worksheet sheet, int from) {
        if (rows.isEmpty()) {
            small().lines().forEach(line -> rows.add(Arrays.asList(line.split(",", -1))));
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.value(from + row, column, rows.get(row).get(column));
            }
        }
    }

    private static int column(TableColumn column) {
        return column.ordinal();
    }

    private ValidatableResponse post(byte[] file, int status) {
        return post(XLSX, file).then().statusCode(status);
    }

    private ValidatableResponse refused(byte[] file, String... faults) {
        return post(file, 400).body("errors.collect { it.pointer + ' ' + it.detail }", contains(faults));
    }

    @Test
    void a_threshold_shown_as_90_per_cent_is_90() {
        post(
                        workbook(0, sheet -> {
                            sheet.value(2, column(TableColumn.FROM), 0.9);
                            sheet.style(2, column(TableColumn.FROM))
                                    .format("0%")
                                    .set();
                        }),
                        201)
                .body("ratingClasses.from", contains(90.0f, 0.0f))
                .body("notes", nullValue());
    }

    @Test
    void per_cent_in_another_column_is_refused_at_its_cell() {
        refused(
                workbook(0, sheet -> {
                    sheet.value(6, column(TableColumn.MAX_SCORE), 0.02);
                    sheet.style(6, column(TableColumn.MAX_SCORE))
                            .format("0.00%")
                            .set();
                }),
                "/lines/7/maxScore Line 7, column maxScore: the cell shows 2% but holds the number 0.02;"
                        + " format it as text and type it again.");
    }

    @Test
    void merged_cells_count_for_each_of_their_rows() {
        post(
                        workbook(0, sheet -> {
                            for (var one : List.of(TableColumn.DIVISION, TableColumn.EVIDENCE_REQUIRED)) {
                                sheet.value(6, column(one), one == TableColumn.DIVISION ? "VP" : "true");
                                sheet.value(7, column(one), "");
                                sheet.range(6, column(one), 7, column(one)).merge();
                            }
                        }),
                        201)
                .body("criteria[1..2].division", contains("VP", "VP"))
                .body("criteria[1..2].evidenceRequired", contains(true, true))
                .body("notes.en", contains("Merged cells J7:J8, K7:K8: their value counts for each of their cells."))
                .body("notes.vi", contains("Các ô gộp J7:J8, K7:K8: giá trị của chúng được tính cho mọi ô trong đó."));
    }

    @Test
    void titles_may_stand_above_the_names_of_the_columns() {
        post(
                        workbook(3, sheet -> {
                            sheet.value(0, 0, "BẢNG TIÊU CHÍ THI ĐUA NĂM");
                            sheet.range(0, 0, 0, 19).merge();
                            sheet.value(1, 0, "(dự thảo)");
                        }),
                        201)
                .body(
                        "notes.en",
                        contains("The names of the columns stand in line 4; what stands above it was not read."));
        rows.set(6, List.of("LEAF", "A.1"));
        refused(
                workbook(3, sheet -> sheet.value(0, 0, "BẢNG TIÊU CHÍ")),
                "/lines/10/nameVi Line 10, column nameVi: It is required.",
                "/lines/10/nameEn Line 10, column nameEn: It is required.",
                "/lines/10/maxScore Line 10, column maxScore: It is required.",
                "/lines/10/provenance Line 10, column provenance: It is required.");
    }

    @Test
    void a_table_without_names_of_columns_is_refused_in_one_sentence() {
        rows.add(List.of("BẢNG TIÊU CHÍ", "năm"));
        rows.add(List.of("1", "A.1"));
        post(workbook(0, sheet -> {}), 400)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo(""))
                .body(
                        "errors[0].detail",
                        startsWith("No line of column names was found in the first 20 lines; one must name the"
                                + " columns: kind, code, parentCode,"));
    }

    @Test
    void of_several_sheets_the_one_to_read_is_named() {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            book.newWorksheet("Hướng dẫn").value(0, 0, "Cách điền");
            fill(book.newWorksheet("Bảng"), 0);
            var old = book.newWorksheet("Cũ");
            old.value(0, 0, "kind");
            old.setVisibilityState(VisibilityState.HIDDEN);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        post(file.toByteArray(), 400)
                .body("errors.parameter", contains("sheet"))
                .body(
                        "errors[0].detail",
                        equalTo("The workbook has several sheets: “Hướng dẫn”, “Bảng”; name the one to read with"
                                + " the parameter sheet."));
        post(XLSX, file.toByteArray(), "Bảng")
                .then()
                .statusCode(201)
                .body("notes.en", contains("Hidden sheets that were not read: Cũ."));
        post(XLSX, file.toByteArray(), "Bang").then().statusCode(400).body("errors.parameter", contains("sheet"));
        post(CSV, small().getBytes(StandardCharsets.UTF_8), "Bảng")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("sheet"));
    }

    @Test
    void hidden_rows_are_read_and_told() {
        post(
                        workbook(0, sheet -> {
                            sheet.hideRow(6);
                            sheet.hideColumn(column(TableColumn.FIELD));
                        }),
                        201)
                .body("criteria.code", contains("A", "A.1", "A.2"))
                .body(
                        "notes.en",
                        contains(
                                "Hidden rows that were read like the others: 7.",
                                "Hidden columns that were read like the others: field."))
                .body("notes.vi[0]", equalTo("Các dòng bị ẩn vẫn được đọc: 7."));
    }

    @Test
    void codes_that_are_numbers_or_days_are_refused_and_why() {
        refused(
                workbook(0, sheet -> {
                    sheet.value(6, column(TableColumn.CODE), 1.1);
                    sheet.value(7, column(TableColumn.CODE), LocalDate.of(2024, 2, 1));
                    sheet.style(7, column(TableColumn.CODE))
                            .format("dd/mm/yyyy")
                            .set();
                }),
                "/lines/7/code Line 7, column code: the cell holds the number 1.1 and no code (1.10 becomes 1.1);"
                        + " format it as text and type it again.",
                "/lines/8/code Line 8, column code: the cell is formatted as a day or time; format it as text and"
                        + " type it again.");
    }

    @Test
    void a_broken_character_in_the_name_of_a_column_is_told_like_another() {
        post(workbook(0, sheet -> sheet.value(0, 20, "a_xD800_b")), 400)
                .body("errors.pointer", contains("/lines/1/a\ufffdb"));
    }

    @Test
    void signs_that_nobody_sees_around_words_and_numbers_are_taken_away() {
        post(
                        workbook(0, sheet -> {
                            sheet.value(0, 0, "kind\u00a0");
                            sheet.value(6, column(TableColumn.KIND), "\u200bLEAF\u00a0");
                            sheet.value(6, column(TableColumn.CODE), "A.1\u00a0");
                            sheet.value(6, column(TableColumn.MAX_SCORE), "2\u00a0");
                        }),
                        201)
                .body("criteria[1].code", equalTo("A.1"))
                .body("criteria[1].maxScore", equalTo(2.0f));
    }
}

package vn.thidua.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemTelling;
import vn.thidua.text.Message;

/** Cells read as what their columns hold, and how what cannot be read is told. */
class RowReadingTest {

    private enum Of implements Column {
        CODE,
        NAME,
        RATE;

        @Override
        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class Row extends RowReading<Of> {
        Row(TableLine line, TableHead<Of> head, TableFaults faults) {
            super(line, head, Of.class, faults);
        }
    }

    private static final Pattern SIGN = Pattern.compile("[A-Za-z0-9._-]");

    private final TableFaults faults = new TableFaults(List.of(Of.values()));
    private final List<TableLine> lines = new ArrayList<>(
            List.of(line(1, TableCell.of("code"), TableCell.of("name\u00a0"), TableCell.of("\u200brate"))));

    private static TableLine line(int number, TableCell... cells) {
        return new TableLine(number, false, List.of(cells));
    }

    private Row row(TableCell... cells) {
        lines.add(line(lines.size() + 1, cells));
        var head = TableHead.find(lines, Of.class, faults).orElseThrow();
        return new Row(lines.get(lines.size() - 1), head, faults);
    }

    private Row rate(TableCell rate) {
        return row(TableCell.EMPTY, TableCell.EMPTY, rate);
    }

    private List<String> told() {
        return ProblemTelling.faults(catchThrowableOfType(Problem.class, faults::throwIfAny));
    }

    @Test
    void per_cent_is_read_as_it_is_shown() {
        assertThat(rate(new TableCell("0.95", TableCell.Kind.PERCENT, null)).percentage(Of.RATE))
                .isEqualTo(new BigDecimal("95"));
        assertThat(rate(new TableCell("0.925", TableCell.Kind.PERCENT, null)).percentage(Of.RATE))
                .isEqualTo(new BigDecimal("92.5"));
        assertThat(rate(new TableCell("1", TableCell.Kind.PERCENT, null)).percentage(Of.RATE))
                .isEqualTo(new BigDecimal("100"));
        for (var words : List.of("95%", "95 %", "95", "95\u00a0%\u200b")) {
            assertThat(rate(TableCell.of(words)).percentage(Of.RATE)).isEqualTo(new BigDecimal("95"));
        }
        assertThat(faults.none()).isTrue();
    }

    @Test
    void what_is_shown_otherwise_than_it_is_held_is_no_other_value() {
        var row = row(
                new TableCell("0.95", TableCell.Kind.PERCENT, null),
                new TableCell("5000", TableCell.Kind.SCALED, null),
                TableCell.of("95%"));
        assertThat(row.code(Of.CODE, SIGN)).isNull();
        assertThat(row.text(Of.NAME)).isNull();
        assertThat(row.decimal(Of.RATE)).isNull();
        assertThat(told())
                .containsExactly(
                        "/lines/2/code Line 2, column code: the cell shows 95% but holds the number 0.95;"
                                + " format it as text and type it again.",
                        "/lines/2/name Line 2, column name: the cell holds the number 5000 but shows it in"
                                + " thousands; take that format away.",
                        "/lines/2/rate Line 2, column rate: a number such as 1.75 is expected; a comma is taken"
                                + " only with one or two digits after it.");
    }

    @Test
    void a_number_with_decimals_is_no_code() {
        assertThat(row(TableCell.of(new BigDecimal("12"))).code(Of.CODE, SIGN)).isEqualTo("12");
        assertThat(row(TableCell.of("1.10")).code(Of.CODE, SIGN)).isEqualTo("1.10");
        assertThat(row(TableCell.of(new BigDecimal("1.1"))).code(Of.CODE, SIGN)).isNull();
        assertThat(told())
                .containsExactly("/lines/4/code Line 4, column code: the cell holds the number 1.1 and no code"
                        + " (1.10 becomes 1.1); format it as text and type it again.");
    }

    @Test
    void letters_of_other_alphabets_are_named() {
        row(TableCell.of("\u0412.1")).code(Of.CODE, SIGN);
        assertThat(told())
                .containsExactly("/lines/2/code Line 2, column code: it holds U+0412 CYRILLIC CAPITAL LETTER VE;"
                        + " a code has Latin letters, digits, points, dashes and underscores only.");
    }

    @Test
    void signs_that_nobody_sees_are_taken_away_or_named() {
        assertThat(row(TableCell.of("\u00a0A.1\u200b\ufeff")).code(Of.CODE, SIGN))
                .isEqualTo("A.1");
        rate(TableCell.of("1\u00a0000")).decimal(Of.RATE);
        assertThat(told().get(0)).endsWith("after it. The cell holds U+00A0 NO-BREAK SPACE, which cannot be seen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sè l\u00adîng v¨n b¶n", "Trung t©m t\u00ad vÊn", "Së T\u00ad ph¸p tØnh"})
    void text_of_tcvn3_is_known(String name) {
        row(TableCell.EMPTY, TableCell.of(name)).word(Of.NAME);
        assertThat(told())
                .containsExactly("/lines/2/name Line 2, column name: the text seems to be in TCVN3 (a .Vn font);"
                        + " convert it to Unicode.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công ty ABC®, nhãn hiệu XYZ®",
                "Số lượng văn bản",
                "Mô hình «Chính quyền thân thiện»",
                "Le droit « à » côté",
                "§ 5, § 6 BGB",
                "100µm"
            })
    void text_of_unicode_is_no_tcvn3(String name) {
        assertThat(row(TableCell.EMPTY, TableCell.of(name)).word(Of.NAME)).isEqualTo(name);
        assertThat(faults.none()).isTrue();
    }

    @Test
    void the_same_fault_in_many_lines_is_one_with_its_ranges() {
        for (int line : new int[] {9, 3, 4, 5, 40}) {
            faults.add(new TablePlace(line, "rate"), Message.of("table.cell-not-whole"));
        }
        faults.add(new TablePlace(4, "code"), Message.of("table.cell-not-whole"));
        faults.add(TablePlace.of(3), Message.of("table.outside-columns"));
        assertThat(told())
                .containsExactly(
                        "/lines/3 Line 3: it says something outside the named columns.",
                        "/lines/3/rate Lines 3–5, 9, 40, column rate: a whole number is expected.",
                        "/lines/4/code Line 4, column code: a whole number is expected.");
    }

    @Test
    void of_many_ranges_the_first_are_told() {
        for (int line = 2; line < 100; line += 2) {
            faults.add(TablePlace.of(line), Message.of("table.outside-columns"));
        }
        assertThat(told())
                .containsExactly("/lines/2 Lines 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, …: it says something outside"
                        + " the named columns.");
    }

    @Test
    void the_line_of_names_is_looked_for_under_titles() {
        lines.add(0, line(1, TableCell.of("BẢNG TIÊU CHÍ"), TableCell.of("code")));
        var head = TableHead.find(lines, Of.class, faults).orElseThrow();
        assertThat(head.at(2)).isEqualTo(Of.RATE);
        assertThat(faults.none()).isTrue();
    }

    @Test
    void where_no_line_has_the_names_one_sentence_says_so() {
        TableHead.find(List.of(line(4, TableCell.of("BẢNG"), TableCell.of("code"))), Of.class, faults);
        TableHead.find(List.of(line(2, TableCell.of("BẢNG"), TableCell.of("Mã"))), Of.class, faults);
        assertThat(told())
                .containsExactly(
                        " No line of column names was found in the first 20 lines; one must name the columns:"
                                + " code, name, rate. Line 4 names only 1 of them: BẢNG, code.",
                        " No line of column names was found in the first 20 lines; one must name the columns:"
                                + " code, name, rate. Line 2 says only: BẢNG, Mã.");
    }
}

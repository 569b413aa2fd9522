package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.converter.SimpleArgumentConverter;
import org.junit.jupiter.params.provider.CsvSource;

/** A table taken over into another year. */
class YearsTest {

    @Test
    void the_days_of_a_ladder_move_to_the_year() {
        var ladder = new DateBands(List.of(
                new DateBand(null, null, day("2023-01-20"), true, BigDecimal.TEN),
                new DateBand(day("2023-01-20"), false, day("2023-12-31"), true, BigDecimal.ONE),
                new DateBand(day("2023-12-31"), false, null, null, BigDecimal.ZERO)));
        assertThat(ladder.inYear(2024))
                .isEqualTo(new DateBands(List.of(
                        new DateBand(null, null, day("2024-01-20"), true, BigDecimal.TEN),
                        new DateBand(day("2024-01-20"), false, day("2024-12-31"), true, BigDecimal.ONE),
                        new DateBand(day("2024-12-31"), false, null, null, BigDecimal.ZERO))));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'(-,2023-02-28]', '(-,2024-02-29]'",
        "'(-,2024-02-29]', '(-,2025-02-28]'",
        "'(-,2024-02-29]', '(-,2028-02-29]'",
        "'(-,2024-02-28]', '(-,2025-02-28]'",
        "'(-,2024-02-29)', '(-,2025-03-01)'",
        "'(-,2023-02-28)', '(-,2024-02-28)'",
        "'(2023-02-28,-)', '(2024-02-29,-)'",
        "'[2023-02-28,-)', '[2024-02-28,-)'",
        "'[2024-02-29,-)', '[2025-03-01,-)'",
        "'(2024-02-29,-)', '(2025-02-28,-)'",
        "'[2023-03-01,-)', '[2024-03-01,-)'",
        "'(-,2023-04-30]', '(-,2024-04-30]'",
        "'[2023-01-01,2023-12-31]', '[2024-01-01,2024-12-31]'"
    })
    void what_ends_with_february_still_does(
            @ConvertWith(AsBand.class) DateBand band, @ConvertWith(AsBand.class) DateBand moved) {
        var day = moved.lower() == null ? moved.upper() : moved.lower();
        assertThat(band.inYear(day.getYear())).isEqualTo(moved);
    }

    @Test
    void nothing_else_of_a_row_changes() {
        var example = ExampleTable.tree();
        assertThat(example.criteria().stream().map(row -> row.inYear(2023)).toList())
                .isEqualTo(example.criteria());
        var next = example.criteria().stream().map(row -> row.inYear(2024)).toList();
        assertThat(next).isNotEqualTo(example.criteria());
        assertThat(next.stream().map(row -> row.inYear(2023)).toList()).isEqualTo(example.criteria());
        assertThat(new CriteriaTree(
                                2024,
                                example.total(),
                                next,
                                example.ratingClasses(),
                                example.tieBreaks(),
                                example.adjustments())
                        .faults())
                .isEmpty();
    }

    /** A band as it is printed in mathematics; a dash is an open end. */
    static final class AsBand extends SimpleArgumentConverter {
        @Override
        protected DateBand convert(Object written, Class<?> type) {
            var text = written.toString();
            var ends = text.substring(1, text.length() - 1).split(",");
            return new DateBand(
                    ends[0].equals("-") ? null : day(ends[0]),
                    text.startsWith("["),
                    ends[1].equals("-") ? null : day(ends[1]),
                    text.endsWith("]"),
                    BigDecimal.ONE);
        }
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}

package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/** An officer reads from the explanation where the points come from, in both languages. */
class ExplanationTest {

    private static final Map<String, Ladder> LADDERS = ExampleTable.ladders();

    @Test
    void a_percentage_names_its_fraction_and_its_band() {
        assertSays(
                score("P6_2", "2.00", ratio("95", "100")),
                "95/100 = 95%: mức từ 95% đến dưới 100% được 1,75 trên 2,00 điểm.",
                "95/100 = 95%: the band from 95% to below 100% gives 1.75 of 2.00 points.");
        assertSays(
                score("P4_1.5", "1.50", ratio("146", "146")),
                "146/146 = 100%: mức trên 95% đến 100% được 1,50 trên 1,50 điểm.",
                "146/146 = 100%: the band above 95% to 100% gives 1.50 of 1.50 points.");
    }

    @Test
    void a_percentage_just_below_a_bound_never_reads_as_the_bound() {
        assertSays(
                score("P6_2", "2.00", ratio("9999999", "10000000")),
                "9999999/10000000 ≈ 99,9999%: mức từ 95% đến dưới 100% được 1,75 trên 2,00 điểm.",
                "9999999/10000000 ≈ 99.9999%: the band from 95% to below 100% gives 1.75 of 2.00" + " points.");
    }

    @Test
    void more_than_a_hundred_per_cent_says_that_it_counts_as_a_hundred() {
        assertSays(
                score("P6_2", "2.00", ratio("21", "20")),
                "21/20 = 105%, tính 100%: mức bằng 100% được 2,00 trên 2,00 điểm.",
                "21/20 = 105%, counted as 100%: the band exactly 100% gives 2.00 of 2.00 points.");
    }

    @Test
    void lateness_names_the_days_and_the_band() {
        assertSays(
                score("L5_2", "2.00", Figures.daysLate(0)),
                "Đúng hạn: mức bằng 0 được 2,00 trên 2,00 điểm.",
                "On time: the band exactly 0 gives 2.00 of 2.00 points.");
        assertSays(
                score("L5_2", "2.00", Figures.daysLate(2)),
                "Số ngày muộn: 2: mức từ 1 đến 2 được 1,50 trên 2,00 điểm.",
                "Days late: 2: the band from 1 to 2 gives 1.50 of 2.00 points.");
        assertSays(
                score("L5_2", "2.00", Figures.daysLate(11)),
                "Số ngày muộn: 11: mức từ 11 trở đi được 0,00 trên 2,00 điểm.",
                "Days late: 11: the band from 11 on gives 0.00 of 2.00 points.");
    }

    @Test
    void a_date_is_written_as_each_language_writes_it() {
        assertSays(
                score("D3_1", "1.00", Figures.on(LocalDate.of(2023, 1, 18))),
                "Ngày 18/01/2023: mức đến 28/02/2023 được 1,00 trên 1,00 điểm.",
                "Dated 18 January 2023: the band to 28 February 2023 gives 1.00 of 1.00 points.");
        assertSays(
                score("D3_1", "1.00", Figures.on(LocalDate.of(2023, 4, 1))),
                "Ngày 01/04/2023: mức từ 01/04/2023 trở đi được 0,00 trên 1,00 điểm.",
                "Dated 1 April 2023: the band from 1 April 2023 on gives 0.00 of 1.00 points.");
        assertSays(
                score("D3_1", "1.00", Figures.done(false)),
                "Không có hoặc không đầy đủ: 0 trên 1,00 điểm.",
                "None or incomplete: 0 of 1.00 points.");
    }

    @Test
    void ladders_without_bands_explain_themselves_too() {
        assertSays(
                score("BIN_2", "2.00", Figures.done(true)),
                "Đã thực hiện: được điểm tối đa 2,00.",
                "Done: the full 2.00 points.");
        assertSays(
                score("BIN_2", "2.00", Figures.done(false)),
                "Chưa thực hiện: 0 trên 2,00 điểm.",
                "Not done: 0 of 2.00 points.");
        assertSays(
                score("PROP_1.75", "1.75", ratio("120", "152")),
                "120/152 ≈ 78,9473%: được 1,38 trên 1,75 điểm theo tỷ lệ.",
                "120/152 ≈ 78.9473%: 1.38 of 1.75 points in proportion.");
        assertSays(
                score("PROP_1", "1.00", Figures.done(false)),
                "Chưa thực hiện: 0 trên 1,00 điểm.",
                "Not done: 0 of 1.00 points.");
        assertSays(
                new Proportional(new BigDecimal("120")).score(new BigDecimal("2.00"), ratio("49", "40")),
                "49/40 = 122,5%, tính 120%: được 2,40 trên 2,00 điểm.",
                "49/40 = 122.5%, counted as 120%: 2.40 of 2.00 points.");
        assertSays(
                score("DED_2_0.5", "2.00", Figures.counted(3)),
                "Số trường hợp: 3, mỗi trường hợp trừ 0,50: được 0,50 trên 2,00 điểm.",
                "Cases: 3, 0.50 off for each: 0.50 of 2.00 points.");
        assertSays(
                score("CNT_2_1", "2.00", Figures.counted(3)),
                "Số mục: 3, mỗi mục 1,00: được 2,00 trên 2,00 điểm.",
                "Items: 3, 1.00 for each: 2.00 of 2.00 points.");
    }

    @Test
    void a_single_band_for_everything_is_called_so() {
        Ladder all = new LatenessBands(List.of(new LatenessBand(null, null, null, null, one())));
        assertThat(all.score(one(), Figures.daysLate(3)).band()).isEqualTo("≥ 0");
        Ladder ever = new DateBands(List.of(new DateBand(null, null, null, null, one())));
        Score score = ever.score(one(), Figures.on(LocalDate.of(2023, 5, 1)));
        assertThat(score.band()).isEqualTo("(-∞, +∞)");
        assertSays(
                score,
                "Ngày 01/05/2023: mức mọi giá trị được 1,00 trên 1,00 điểm.",
                "Dated 1 May 2023: the band every value gives 1.00 of 1.00 points.");
    }

    private static BigDecimal one() {
        return new BigDecimal("1.00");
    }

    private static Score score(String rule, String max, Figures figures) {
        return LADDERS.get(rule).score(new BigDecimal(max), figures);
    }

    private static Figures ratio(String numerator, String denominator) {
        return Figures.ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static void assertSays(Score score, String vi, String en) {
        assertThat(Messages.text(score.explanation())).isEqualTo(new Text(vi, en));
    }
}

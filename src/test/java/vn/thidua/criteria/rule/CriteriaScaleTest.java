package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.criteria.rule.WrittenTrees.CLASSES;
import static vn.thidua.criteria.rule.WrittenTrees.faults;
import static vn.thidua.criteria.rule.WrittenTrees.rating;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rating scale and the tie-breaks of a set are checked when it is saved. */
class CriteriaScaleTest {

    @Test
    void rating_classes_cover_the_scale_and_differ() {
        List<RatingClass> classes = Arrays.asList(
                rating("TOT", "90"), rating("TOT", "90.00"), rating("KHA", "100.01"), rating("KEM", "-1"), null);
        assertThat(faults(with(classes, List.of())))
                .containsExactly(
                        "/ratingClasses/1/from Another class begins here too.",
                        "/ratingClasses/1/code The code occurs twice.",
                        "/ratingClasses/2/from It must lie between 0 and 100 (per cent), with at"
                                + " most two decimals.",
                        "/ratingClasses/3/from It must lie between 0 and 100 (per cent), with at"
                                + " most two decimals.",
                        "/ratingClasses/4 This class is empty.");
        assertThat(faults(with(List.of(rating("TOT", "90")), List.of())))
                .containsExactly("/ratingClasses One class must begin at 0 per cent.");
    }

    @Test
    void tie_breaks_name_rows_of_the_set_and_differ() {
        List<TieBreak> tieBreaks = Arrays.asList(
                TieBreak.subtreeTotal("A"),
                TieBreak.subtreeTotal("C"),
                TieBreak.subtreeTotal(null),
                TieBreak.subtreeTotal("A"),
                new TieBreak(TieBreak.Kind.EARLIER_SUBMISSION, "A"),
                new TieBreak(null, null),
                null);
        assertThat(faults(with(CLASSES, tieBreaks)))
                .containsExactly(
                        "/tieBreaks/1/code It must be the code of a row of the set.",
                        "/tieBreaks/2/code It must be the code of a row of the set.",
                        "/tieBreaks/3 This tie-break occurs twice.",
                        "/tieBreaks/4/code This kind takes no code.",
                        "/tieBreaks/5/kind The kind is missing.",
                        "/tieBreaks/6/kind The kind is missing.");
    }

    private static CriteriaTree with(List<RatingClass> classes, List<TieBreak> tieBreaks) {
        BigDecimal ten = BigDecimal.TEN;
        Criterion leaf = new Criterion(
                "A",
                null,
                "Tiêu chí",
                "Leaf",
                ten,
                new Binary(),
                null,
                null,
                false,
                NotApplicablePolicy.ZERO,
                null,
                "M");
        return new CriteriaTree(2023, ten, List.of(leaf), classes, tieBreaks, Adjustments.NONE);
    }
}

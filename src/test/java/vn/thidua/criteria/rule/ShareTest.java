package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact fractions, and how they are shown beside the borders 95, 33.34 and 0. */
class ShareTest {

    private static final List<RatingClass> CLASSES = List.of(rating("95"), rating("33.34"), rating("0"));

    @ParameterizedTest(name = "{0} of {1} reads {2}")
    @CsvSource({
        "189.99, 200, 94.995",
        "9499.99, 10000, 94.999",
        "9499.99, 10000.01, 94.999",
        "949.90, 1000, 94.99",
        "9499.49, 10000, 94.99",
        "9499.50, 10000, 94.995",
        "190, 200, 95.00",
        "190.01, 200, 95.01",
        "9500.01, 10000, 95.00",
        "9500.50, 10000, 95.01",
        "33.335, 100, 33.335",
        "33.34, 100, 33.34",
        "1, 3, 33.33",
        "89.995, 100, 90.00",
        "99.996, 100, 100.00",
        "104, 100, 104.00",
        "0.004, 100, 0.00",
        "0, 100, 0.00"
    })
    void a_share_reads_as_the_border_of_a_class_only_if_it_reaches_it(String points, String base, String percent) {
        assertThat(share(points, base).percent(CLASSES)).isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0} of {1} against {2} of {3}: {4}")
    @CsvSource({"1, 3, 2, 6, 0", "0.01, 0.03, 33.33, 99.99, 0", "1, 3, 0.33, 1, 1", "0.33, 1, 1, 3, -1", "0, 1, 0, 7, 0"
    })
    void shares_are_compared_without_rounding(String points, String base, String others, String othersBase, int sign) {
        assertThat(share(points, base).compareTo(share(others, othersBase))).isEqualTo(sign);
    }

    @Test
    void a_border_is_reached_exactly() {
        assertThat(share("189.99", "200").reaches(new BigDecimal("95"))).isFalse();
        assertThat(share("190", "200").reaches(new BigDecimal("95"))).isTrue();
        assertThat(share("0", "200").reaches(BigDecimal.ZERO)).isTrue();
    }

    @Test
    void only_a_share_of_something_is_one() {
        assertThat(share("0", "0.00").isOfNothing()).isTrue();
        assertThat(share("0", "0.01").isOfNothing()).isFalse();
    }

    @Test
    void leaves_are_counted_with_what_they_are_worth() {
        var tree = ExampleTable.tree();
        assertThat(tree.count(List.of("A.I.1.1", "B.III.4", "A", "no leaf")))
                .isEqualTo(new LeafCount(2, new BigDecimal("4.00")));
        assertThat(tree.count(List.of())).isEqualTo(new LeafCount(0, new BigDecimal("0.00")));
    }

    private static Share share(String points, String base) {
        return new Share(new BigDecimal(points), new BigDecimal(base));
    }

    private static RatingClass rating(String from) {
        return new RatingClass("C", "Loại", "Class", new BigDecimal(from));
    }
}

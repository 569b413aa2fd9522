package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Tables written briefly, to be compared. */
final class Tables {

    static final List<RatingClass> CLASSES = List.of(new RatingClass("YEU", "Yếu", "Weak", BigDecimal.ZERO));

    private Tables() {}

    static CriteriaTree tree(int year, List<Criterion> rows) {
        return tree(year, rows, Adjustments.NONE);
    }

    static CriteriaTree tree(int year, List<Criterion> rows, Adjustments adjustments) {
        return new CriteriaTree(year, new BigDecimal("10"), rows, CLASSES, List.of(), adjustments);
    }

    static Criterion row(String code, String parent, String name, String max, Ladder ladder) {
        return new Criterion(
                code,
                parent,
                name,
                "Row",
                new BigDecimal(max),
                ladder,
                null,
                null,
                false,
                ladder == null ? null : NotApplicablePolicy.ZERO,
                null,
                "M");
    }

    static BigDecimal points(String written) {
        return new BigDecimal(written).setScale(2);
    }

    static PercentBands percents(String all, String half) {
        return new PercentBands(List.of(
                new PercentBand(new BigDecimal(half), true, null, null, points("2")),
                new PercentBand(null, null, new BigDecimal(half), false, new BigDecimal(all).movePointLeft(2))));
    }

    static DateBands days(String last) {
        var day = LocalDate.parse(last);
        return new DateBands(List.of(
                new DateBand(null, null, day, true, points("2")),
                new DateBand(day, false, null, null, BigDecimal.ZERO)));
    }
}

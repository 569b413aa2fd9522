package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Bands written as mathematics writes them, {@code [0,50) [50,100]}, an absent end as {@code *}; each gives a quarter
 * point more than the one before, the first nothing.
 */
final class WrittenBands {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** Makes a band of one of the three kinds. */
    interface Make<T, B> {
        B band(T lower, Boolean lowerIn, T upper, Boolean upperIn, BigDecimal points);
    }

    private WrittenBands() {}

    static <T, B> List<B> of(String written, Function<String, T> end, Make<T, B> make) {
        List<B> bands = new ArrayList<>();
        for (String band : written.split(" ")) {
            String[] ends = band.substring(1, band.length() - 1).split(",");
            bands.add(make.band(
                    ends[0].equals("*") ? null : end.apply(ends[0]),
                    band.startsWith("["),
                    ends[1].equals("*") ? null : end.apply(ends[1]),
                    band.endsWith("]"),
                    QUARTER.multiply(BigDecimal.valueOf(bands.size()))));
        }
        return bands;
    }
}

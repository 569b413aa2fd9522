package vn.thidua.scoring.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a person reads, in both languages of the service.
 *
 * @param vi in Vietnamese, decimals with a comma
 * @param en in English, decimals with a point
 */
public record Text(String vi, String en) {

    /**
     * Fills both patterns ({@code %1$s}) with the same values: a decimal is written as each
     * language writes it, a {@code Text} by its own two forms.
     */
    public static Text of(String vi, String en, Object... values) {
        return new Text(fill(vi, values, Text::inVietnamese), fill(en, values, Text::inEnglish));
    }

    private static String fill(String pattern, Object[] values, Function<Object, String> word) {
        return String.format(
                Locale.ROOT, pattern, Arrays.stream(values).map(word).toArray());
    }

    private static String inVietnamese(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString().replace('.', ',');
        }
        return value instanceof Text text ? text.vi : String.valueOf(value);
    }

    private static String inEnglish(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Text text ? text.en : String.valueOf(value);
    }
}

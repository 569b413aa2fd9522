package vn.thidua.text;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a caller reads, in Vietnamese and in English. */
public record Text(@NotNull String vi, @NotNull String en) {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /**
     * Fills both patterns ({@code %1$s}) with the same values: a decimal is written as each language writes it, a
     * {@code Text} by its own two forms.
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

    /** The text in the given language; Vietnamese for every language but English. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : vi;
    }

    /**
     * The language to answer in: English where {@code Accept-Language} prefers it to Vietnamese, else Vietnamese. A
     * header that cannot be read counts as absent.
     */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            var preferred = Locale.LanguageRange.parse(acceptLanguage);
            var found = Locale.lookup(preferred, List.of(VIETNAMESE, Locale.ENGLISH));
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }
}

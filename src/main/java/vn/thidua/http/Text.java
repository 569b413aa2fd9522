package vn.thidua.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a caller reads, in Vietnamese and in English. */
public record Text(String vi, String en) {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** The text in the given language; Vietnamese for every language but English. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : vi;
    }

    /**
     * The language to answer in: English where {@code Accept-Language} prefers it to Vietnamese,
     * else Vietnamese. A header that cannot be read counts as absent.
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

package vn.thidua.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of messages: for each room a file in Vietnamese and one in English under {@code messages/}, in UTF-8 and in
 * the form of {@link MessageFormat}. Every argument is made text before it gets there, so that no number is grouped and
 * no day is rearranged.
 *
 * <p>Not {@code ResourceBundle}: its parents and fallbacks would tell a caller the other language's words where a
 * translation is missing, which a test would not see; and the rules need it without a container.
 */
public final class Messages {

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Messages() {}

    /** A message in both languages. */
    public static Text text(Message message) {
        return new Text(in(Text.VIETNAMESE, message), in(Locale.ENGLISH, message));
    }

    /** A message in one language. */
    public static String in(Locale language, Message message) {
        var words = words(language, message.key());
        if (words == null) {
            throw new IllegalStateException("No words in " + language + " for " + message.key());
        }
        var arguments = message.arguments().stream()
                .map(argument -> word(language, argument))
                .toArray();
        return new MessageFormat(words, Locale.ROOT).format(arguments);
    }

    /** The pattern of a key as it stands in its file, or null where it has none. */
    static @Nullable String words(Locale language, String key) {
        var room = key.substring(0, Math.max(0, key.indexOf('.')));
        return FILES.computeIfAbsent(room + "." + language.getLanguage(), Messages::read)
                .getProperty(key);
    }

    private static Properties read(String name) {
        var words = new Properties();
        try (var file = Messages.class.getResourceAsStream("/messages/" + name + ".properties")) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }

    private static String word(Locale language, @Nullable Object argument) {
        if (argument instanceof Message message) {
            return in(language, message);
        }
        if (argument instanceof Text text) {
            return text.in(language);
        }
        if (argument instanceof BigDecimal decimal) {
            var plain = decimal.toPlainString();
            return language.getLanguage().equals("vi") ? plain.replace('.', ',') : plain;
        }
        if (argument instanceof Collection<?> several) {
            return several.stream().map(one -> word(language, one)).collect(Collectors.joining(", "));
        }
        return String.valueOf(argument);
    }
}

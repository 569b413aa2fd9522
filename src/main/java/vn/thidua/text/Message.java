package vn.thidua.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is told, before it has words: {@link Messages} has them in each language.
 *
 * @param key the room that says it, a point, and what it says, such as {@code agreement.not-a-member}: a stable code
 * @param arguments what fills the places of the words; a decimal is written as each language writes it, a message by
 *     its own words
 */
public record Message(String key, List<@Nullable Object> arguments) {

    public Message {
        arguments = Collections.unmodifiableList(arguments);
    }

    public static Message of(String key, @Nullable Object... arguments) {
        return new Message(key, Arrays.asList(arguments.clone()));
    }
}

package vn.thidua.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    /** No-break and other spaces, zero-width and bidirectional format characters, fillers, a mark on nothing. */
    static Stream<String> unseen() {
        return Stream.of(
                        0x20, 0x09, 0x0a, 0x0b, 0x0d, 0x85, 0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x1680, 0x180e,
                        0x2000, 0x2007, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x202f,
                        0x205f, 0x2060, 0x2064, 0x2066, 0x2069, 0x2800, 0x3000, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xe0041,
                        0x301)
                .map(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void nothing_that_is_seen_is_empty(String unseen) {
        assertThat(Wording.LINE.of(unseen + unseen)).isEmpty();
        assertThat(Wording.TEXT.of(unseen + unseen)).isEmpty();
        assertThat(Wording.TEXT.of("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_around_the_words_goes(Wording wording) {
        assertThat(wording.of("\ufeff \u200bLào Cai\u00a0\u2060\u202c\r\n")).isEqualTo("Lào Cai");
        assertThat(wording.of("Quân 🏅\ufe0f")).isEqualTo("Quân 🏅\ufe0f");
    }

    @ParameterizedTest
    @EnumSource
    void words_are_composed(Wording wording) {
        var composed = "Đỗ Thị Hường, Sở Tư pháp tỉnh Thừa Thiên Huế";
        assertThat(wording.of(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(composed);
    }

    @Test
    void spaces_of_any_kind_and_number_are_one_in_a_line_and_stay_in_a_text() {
        var spaced = "Nguyễn \u00a0 Văn\u3000\tAn";
        assertThat(Wording.LINE.of(spaced)).isEqualTo("Nguyễn Văn An");
        assertThat(Wording.TEXT.of(spaced)).isEqualTo(spaced);
    }

    @Test
    void what_is_not_seen_between_letters_is_left_out_of_a_line_but_for_joiners() {
        assertThat(Wording.LINE.of("12/\u200bSTP\u00ad-\u2060VP\u200e")).isEqualTo("12/STP-VP");
        assertThat(Wording.LINE.of("က\u200cခ\u200dဂ")).isEqualTo("က\u200cခ\u200dဂ");
        assertThat(Wording.LINE.of("e\u200b\u0301")).as("composed after that").isEqualTo("é");
    }

    @Test
    void every_line_of_a_text_ends_with_one_sign() {
        assertThat(Wording.TEXT.of("một\r\nhai\rba\u2028bốn\u0085năm\n\nsáu"))
                .isEqualTo("một\nhai\nba\nbốn\nnăm\n\nsáu");
    }

    @ParameterizedTest
    @EnumSource
    void the_kept_form_of_the_kept_form_is_the_same(Wording wording) {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .mapToObj(character -> "a" + Character.toString(character) + " " + Character.toString(character) + "b")
                .forEach(words -> {
                    var kept = wording.of(words);
                    assertThat(wording.of(kept)).isEqualTo(kept);
                    assertThat(Normalizer.isNormalized(kept, Normalizer.Form.NFC))
                            .isTrue();
                });
    }

    @Test
    void a_line_refuses_line_breaks_and_characters_that_turn_the_direction_and_names_them() {
        assertThat(told(Wording.LINE, "một\r\nhai"))
                .isEqualTo("Phải viết trên một dòng; có dấu xuống dòng ở ký tự thứ 4.");
        assertThat(told(Wording.LINE, "Lê \u202eAn"))
                .isEqualTo("Có ký tự ẩn đổi hướng chữ U+202E RIGHT-TO-LEFT OVERRIDE ở vị trí 4; hãy xóa ký tự đó.");
        assertThat(told(Wording.LINE, "Lê\u2066 An")).contains("U+2066 LEFT-TO-RIGHT ISOLATE", "vị trí 3");
        assertThat(told(Wording.TEXT, "một\r\nhai\tba \u202e")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void control_characters_and_broken_ones_are_refused_and_named(Wording wording) {
        assertThat(told(wording, "a\u0000b"))
                .isEqualTo("Có ký tự điều khiển U+0000 NULL ở vị trí 2; hãy xóa ký tự đó.");
        assertThat(told(wording, "🏅\u009fb")).contains("U+009F", "vị trí 2");
        assertThat(told(wording, "a\ud83c")).isEqualTo("Có ký tự hỏng ở vị trí 2.");
        assertThat(told(wording, "a\u0378")).isEqualTo("Có ký tự U+0378 ở vị trí 2 mà dịch vụ chưa biết.");
        assertThat(told(wording, "Lào Cai")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void as_many_marks_as_any_language_writes_are_kept(int marks) {
        assertThat(told(Wording.LINE, "a" + "\u0323\u0301".repeat(marks / 2))).isNull();
    }

    /** Composing 200,000 marks takes the JDK some 15 seconds. */
    @Test
    void more_marks_on_a_letter_are_refused_and_cost_no_time() {
        var words = "ba" + "\u0301\u200b\u0323".repeat(100_000);
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            assertThat(told(Wording.LINE, words)).isEqualTo("Có hơn 30 dấu liền nhau trên một chữ, từ vị trí 3.");
            assertThat(Wording.TEXT.of(" ".repeat(1_000_000) + "a")).isEqualTo("a");
        });
    }

    private static String told(Wording wording, String given) {
        var fault = wording.fault(wording.of(given));
        return fault == null ? null : Messages.in(Text.VIETNAMESE, fault);
    }
}

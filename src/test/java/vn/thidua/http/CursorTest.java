package vn.thidua.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.problem.Problem;

class CursorTest {

    @Test
    void a_cursor_gives_back_its_key() {
        var key = List.of("Sở Tư pháp tỉnh Đắk Lắk", "x");
        assertThat(Cursor.decode(Cursor.encode(key), 2)).isEqualTo(key);
    }

    @Test
    void the_first_page_has_no_key() {
        assertThat(Cursor.decode(null, 2)).isNull();
        assertThat(Cursor.id(null, 1)).isEqualTo(new UUID(0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "YQ", "YQ==", "YR9iH2M"})
    void a_foreign_cursor_is_refused(String after) {
        assertThatThrownBy(() -> Cursor.decode(after, 2)).isInstanceOf(Problem.class);
    }

    @Test
    void a_key_that_no_database_keeps_is_refused() {
        var after = Cursor.encode(List.of("a\u0000b", "x"));
        assertThatThrownBy(() -> Cursor.decode(after, 2)).isInstanceOf(Problem.class);
    }

    @Test
    void a_part_may_be_a_day_of_four_digit_years() {
        assertThat(Cursor.day(List.of("2023-03-01"), 0)).isEqualTo("2023-03-01");
        for (var none : List.of("x", "2023-02-30", "+999999999-01-01")) {
            assertThatThrownBy(() -> Cursor.day(List.of(none), 0)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void a_part_that_is_no_id_or_number_is_refused() {
        assertThatThrownBy(() -> Cursor.id(List.of("x"), 0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Cursor.number(List.of("x"), 0)).isInstanceOf(Problem.class);
    }
}

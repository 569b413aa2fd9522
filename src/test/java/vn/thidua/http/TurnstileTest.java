package vn.thidua.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.http.Turnstile.Entry;

class TurnstileTest {

    @Test
    void of_one_key_and_of_all_no_more_than_so_many_are_inside() {
        var turnstile = new Turnstile(2, 3);
        assertThat(turnstile.enter("a")).isEqualTo(Entry.INSIDE);
        assertThat(turnstile.enter("a")).isEqualTo(Entry.INSIDE);
        assertThat(turnstile.enter("a")).isEqualTo(Entry.TOO_MANY_OF_THIS);
        assertThat(turnstile.enter("b")).isEqualTo(Entry.INSIDE);
        assertThat(turnstile.enter("c")).isEqualTo(Entry.TOO_MANY);
        assertThat(turnstile.isFull("c")).isTrue();
        turnstile.leave("a");
        assertThat(turnstile.isFull("a")).isFalse();
        assertThat(turnstile.isFull("c")).isFalse();
        assertThat(turnstile.enter("c")).isEqualTo(Entry.INSIDE);
        assertThat(turnstile.inside()).isEqualTo(3);
    }
}

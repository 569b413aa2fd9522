package vn.thidua.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void so_many_have_their_turn_and_the_next_waits_for_the_first_to_end() {
        var turns = new Turns(2, 2);
        assertThat(turns.take("a").isComplete()).isTrue();
        assertThat(turns.take("b").isComplete()).isTrue();
        var waiting = turns.take("c");
        assertThat(waiting.isComplete()).isFalse();
        turns.end("a");
        assertThat(waiting.succeeded()).isTrue();
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void who_has_their_share_waits_behind_others() {
        var turns = new Turns(1, 2);
        turns.take("a");
        var second = turns.take("a");
        var other = turns.take("b");
        assertThat(second.isComplete()).isFalse();
        assertThat(other.succeeded()).isTrue();
        turns.end("b");
        assertThat(second.isComplete()).isFalse();
        turns.end("a");
        assertThat(second.succeeded()).isTrue();
    }

    @Test
    void who_waits_no_longer_takes_nobodys_turn() {
        var turns = new Turns(1, 1);
        turns.take("a");
        var impatient = turns.take("b");
        var patient = turns.take("c");
        turns.leave(impatient, new IllegalStateException("enough"));
        assertThat(impatient.failed()).isTrue();
        turns.end("a");
        assertThat(patient.succeeded()).isTrue();
        turns.leave(patient, new IllegalStateException("too late"));
        assertThat(patient.succeeded()).isTrue();
        turns.end("c");
        assertThat(turns.take("d").succeeded()).isTrue();
    }
}

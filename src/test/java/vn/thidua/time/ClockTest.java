package vn.thidua.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final Duration A_TEST = Duration.ofMinutes(1);

    @Test
    void without_a_demo_clock_the_service_lives_today() {
        assertThat(Duration.between(Days.clock(Optional.empty()).instant(), Instant.now())
                        .abs())
                .isLessThan(A_TEST);
    }

    @Test
    void a_demo_clock_begins_at_its_instant_and_goes_on_from_there() throws InterruptedException {
        var start = OffsetDateTime.parse("2023-12-20T08:00:00+07:00");

        var clock = Days.clock(Optional.of(start));
        var first = clock.instant();
        Thread.sleep(2);

        assertThat(first).isBetween(start.toInstant(), start.toInstant().plus(A_TEST));
        assertThat(clock.instant()).isAfter(first);
    }
}

package vn.thidua.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Time as the law counts it: deadlines are days in Asia/Ho_Chi_Minh. */
@ApplicationScoped
public class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The setting of a demo clock. */
    public static final String DEMO_START = "thidua.time.demo-start";

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    /** The day an instant falls on in Viet Nam. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** How many whole days after the due day something was done; 0 if in time, and the whole due day is. */
    public static int late(Instant doneAt, LocalDate dueOn) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, of(doneAt)));
    }

    public LocalDate today() {
        return of(now());
    }

    /** Now, to the microsecond that PostgreSQL keeps: what is answered equals what is read again. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The clock of the service: the real one or, in dev mode and tests, one that stood at a stated instant when the
     * service began, so that the demo year can be walked while it runs.
     *
     * @param demoStart a setting that {@code RequiredSettings} refuses in production
     */
    @Produces
    @Singleton
    public static Clock clock(@ConfigProperty(name = DEMO_START) Optional<OffsetDateTime> demoStart) {
        var real = Clock.systemUTC();
        return demoStart
                .map(start -> Clock.offset(real, Duration.between(real.instant(), start.toInstant())))
                .orElse(real);
    }

    /**
     * Now, but later than before: a change of an aggregate's parts alone must raise its version, also within one tick
     * of the clock.
     */
    public static Instant later(Instant before, Instant now) {
        return now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }
}

package vn.thidua;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thidua.time.Days;

/** The service's clock in tests: the demo clock until a test sets it; whoever sets it resets it. */
public final class TestTime extends Clock {

    private static final String DEMO_DAY = "2023-12-20";

    private static volatile @Nullable Instant fixed;

    private final Clock running;

    private TestTime(Clock running) {
        this.running = running;
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    static Clock clock(@ConfigProperty(name = Days.DEMO_START) Optional<OffsetDateTime> demoStart) {
        return new TestTime(Days.clock(demoStart));
    }

    public static void set(String instant) {
        fixed = Instant.parse(instant);
    }

    /** The day it is for a test that sets no time. */
    public static LocalDate today() {
        return LocalDate.parse(DEMO_DAY);
    }

    /** What time it is about, for a test that sets none. */
    public static OffsetDateTime now() {
        return OffsetDateTime.parse(DEMO_DAY + "T08:00:00+07:00");
    }

    public static void reset() {
        fixed = null;
    }

    @Override
    public Instant instant() {
        var set = fixed;
        return set == null ? running.instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package vn.thidua;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The service's clock in tests: the real one until a test sets it; whoever sets it resets it. */
public final class TestTime extends Clock {

    private static volatile @Nullable Instant fixed;

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    static Clock clock() {
        return new TestTime();
    }

    public static void set(String instant) {
        fixed = Instant.parse(instant);
    }

    public static void reset() {
        fixed = null;
    }

    @Override
    public Instant instant() {
        var set = fixed;
        return set == null ? Instant.now() : set;
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

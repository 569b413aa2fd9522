package vn.thidua;

import java.util.concurrent.atomic.AtomicInteger;

/** Years for the tests of one class that each need a year for themselves; every class begins again with 2024. */
public final class TestYears {

    private static final int FIRST = 2024;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    private TestYears() {}

    public static int next() {
        return NEXT.getAndIncrement();
    }

    static void begin() {
        NEXT.set(FIRST);
    }
}

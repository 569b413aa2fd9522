package vn.thidua.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts who is inside: of one key and of all together no more than so many at once. */
final class Turnstile {

    /** What came of an attempt to enter. */
    enum Entry {
        INSIDE,
        TOO_MANY_OF_THIS,
        TOO_MANY
    }

    private final int ofOne;
    private final int ofAll;
    private final Map<String, Integer> inside = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    Turnstile(int ofOne, int ofAll) {
        this.ofOne = ofOne;
        this.ofAll = ofAll;
    }

    /** Whoever is inside leaves once. */
    Entry enter(String key) {
        boolean room = all.incrementAndGet() <= ofAll;
        boolean own = inside.merge(key, 1, Integer::sum) <= ofOne;
        if (room && own) {
            return Entry.INSIDE;
        }
        leave(key);
        return own ? Entry.TOO_MANY : Entry.TOO_MANY_OF_THIS;
    }

    /** Whether nobody more of this key would be let in. */
    boolean isFull(String key) {
        return all.get() >= ofAll || inside.getOrDefault(key, 0) >= ofOne;
    }

    void leave(String key) {
        all.decrementAndGet();
        inside.computeIfPresent(key, (any, count) -> count == 1 ? null : count - 1);
    }

    int inside() {
        return all.get();
    }
}

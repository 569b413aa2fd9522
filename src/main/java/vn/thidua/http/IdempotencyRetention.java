package vn.thidua.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.thidua.time.Days;

/** The answers kept for repeated requests, as those see them who must clear them away. */
@ApplicationScoped
public class IdempotencyRetention {

    /** How long a repeated request gets the first answer: the contract promises a day. */
    private static final Duration KEPT = Duration.ofHours(24);

    private final IdempotencyKeyQueries keys;
    private final Days days;

    IdempotencyRetention(IdempotencyKeyQueries keys, Days days) {
        this.keys = keys;
        this.days = days;
    }

    /** Deletes, in the caller's transaction, what nobody may ask for any more. */
    public void forgetOld() {
        keys.purge(days.now().minus(KEPT));
    }
}

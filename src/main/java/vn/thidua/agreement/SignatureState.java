package vn.thidua.agreement;

import java.time.Instant;
import java.time.LocalDate;
import vn.thidua.time.Days;

/** How a member stands to its signature: PENDING until the due day is over, then MISSING. */
enum SignatureState {
    ON_TIME,
    LATE,
    MISSING,
    PENDING;

    /** Of a signature that was given: the whole due day counts, in Asia/Ho_Chi_Minh. */
    static SignatureState of(Instant signedAt, LocalDate dueOn) {
        return Days.of(signedAt).isAfter(dueOn) ? LATE : ON_TIME;
    }
}

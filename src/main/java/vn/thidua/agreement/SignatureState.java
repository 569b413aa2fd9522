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

    /** Of a signature that was given. */
    static SignatureState of(Instant signedAt, LocalDate dueOn) {
        return Days.late(signedAt, dueOn) == 0 ? ON_TIME : LATE;
    }
}

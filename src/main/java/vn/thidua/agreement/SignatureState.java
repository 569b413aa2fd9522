package vn.thidua.agreement;

/** How a member stands to its signature: PENDING until the due day is over, then MISSING. */
enum SignatureState {
    ON_TIME,
    LATE,
    MISSING,
    PENDING
}

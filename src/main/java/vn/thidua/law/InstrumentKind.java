package vn.thidua.law;

/** What an instrument is. */
enum InstrumentKind {
    LAW,
    RESOLUTION,
    DECREE,
    CIRCULAR,
    DECISION,
    LETTER
}

package vn.thidua.scoresheet;

/** How far a sheet has come; each state but the last is one actor's turn. */
public enum SheetStatus {
    /** The unit scores itself. */
    OPEN,
    /** Its director has signed; the province confirms or contests. */
    SUBMITTED,
    /** The province has signed; the Ministry's departments score their fields. */
    CONFIRMED,
    /** All fields are scored; another member checks. */
    FIELD_SCORED,
    /** Checked; the group's head consolidates. */
    CROSS_CHECKED,
    /** Consolidated; the council decides. */
    CONSOLIDATED,
    /** The council has decided. */
    FINAL
}

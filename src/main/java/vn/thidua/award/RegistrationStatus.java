package vn.thidua.award;

/** How far a registration has come. */
enum RegistrationStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    CONSOLIDATED
}

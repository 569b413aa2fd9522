package vn.thidua.registration;

/** How far a registration has come. */
enum RegistrationStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    CONSOLIDATED
}

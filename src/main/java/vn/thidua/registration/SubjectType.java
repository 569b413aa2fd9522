package vn.thidua.registration;

/** Whom a title is given to. */
enum SubjectType {
    INDIVIDUAL,
    COLLECTIVE,
    HOUSEHOLD
}

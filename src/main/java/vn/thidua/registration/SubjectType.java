package vn.thidua.registration;

/** Whom a title or form is given to. */
enum SubjectType {
    INDIVIDUAL,
    COLLECTIVE,
    HOUSEHOLD
}

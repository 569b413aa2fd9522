package vn.thidua.award;

/** Whom a title is given to. */
enum SubjectType {
    INDIVIDUAL,
    COLLECTIVE,
    HOUSEHOLD
}

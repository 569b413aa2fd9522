package vn.thidua.registration;

/** The two that the law keeps apart: titles are striven for through a year, forms reward what was done. */
enum AwardKind {
    TITLE,
    FORM
}

package vn.thidua.agreement;

/** How far an agreement has come; its text is frozen from OPEN on. */
enum AgreementStatus {
    DRAFT,
    OPEN,
    SIGNED
}

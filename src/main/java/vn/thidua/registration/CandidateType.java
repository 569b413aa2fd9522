package vn.thidua.registration;

/** Whom a unit may register: its people, itself and the units below it. */
enum CandidateType {
    INDIVIDUAL,
    COLLECTIVE;

    boolean fits(SubjectType type) {
        return type.name().equals(name());
    }
}

package vn.thidua.organisation;

/** What a unit is (design.md, section 6). */
public enum OrganisationKind {
    MINISTRY,
    MINISTRY_DEPARTMENT,
    PROVINCE_COMMITTEE,
    JUSTICE_DEPARTMENT,
    ENFORCEMENT_OFFICE,
    DIVISION,
    SERVICE_UNIT
}

package vn.thidua.registration;

/** On which level a title or form is decided. */
enum AwardLevel {
    STATE,
    GOVERNMENT,
    MINISTRY,
    PROVINCE,
    GRASSROOTS
}

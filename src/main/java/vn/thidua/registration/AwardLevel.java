package vn.thidua.registration;

/** On which level a title is decided. */
enum AwardLevel {
    STATE,
    GOVERNMENT,
    MINISTRY,
    PROVINCE,
    GRASSROOTS
}

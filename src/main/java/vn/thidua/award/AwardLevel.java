package vn.thidua.award;

/** On which level a title is decided. */
enum AwardLevel {
    STATE,
    GOVERNMENT,
    MINISTRY,
    PROVINCE,
    GRASSROOTS
}

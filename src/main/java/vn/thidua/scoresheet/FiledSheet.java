package vn.thidua.scoresheet;

import java.time.LocalDate;
import java.util.UUID;

/** A sheet with the group and the year it stands in. */
record FiledSheet(ScoreSheet sheet, UUID groupId, int year) {

    /** The day by which the sheet names its unit. */
    LocalDate namingDay() {
        return LocalDate.of(year, 1, 1);
    }
}

package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A group's year as a whole: the contract's GroupYearDraft. */
record GroupYearDraft(
        @NotNull @Size(min = 1, max = 50) String decisionNumber,
        @NotNull LocalDate decisionDate,
        @NotNull LocalDate registrationDueOn,
        @NotNull @Size(min = 1, max = 200) List<Member> members) {

    /** A unit and its office; the order is the decision's. */
    record Member(@NotNull UUID organisationId, @NotNull GroupYearRef.Office office) {}
}

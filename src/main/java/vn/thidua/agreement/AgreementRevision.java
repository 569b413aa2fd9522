package vn.thidua.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A draft written anew; its group and year stay. */
record AgreementRevision(
        @NotNull @Size(min = 1, max = 300) String title,
        @NotNull @Size(min = 1, max = 20000) String text,
        @NotNull LocalDate dueOn,
        @NotNull @Size(min = 1, max = 50) List<AgreementDraft.Target> targets) {}

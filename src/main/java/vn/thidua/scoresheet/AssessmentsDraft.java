package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Many leaves at once, all or nothing; leaves that are not named stay as they are. */
record AssessmentsDraft(@NotNull @Size(min = 1, max = 1000) List<AssessmentDraft> assessments) {}

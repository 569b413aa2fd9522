package vn.thidua.criteria;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A consultation as it is called, or prolonged.
 *
 * @param dueOn the last day for comments, in Asia/Ho_Chi_Minh; at most 366 days from today
 */
record ConsultationDraft(@NotNull LocalDate dueOn) {}

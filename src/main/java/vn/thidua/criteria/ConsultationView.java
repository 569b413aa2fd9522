package vn.thidua.criteria;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.organisation.OrganisationRef;

/**
 * How a consultation goes.
 *
 * @param open whether members may comment today
 * @param unresolved comments without an answer
 * @param onWhole comments on the set as a whole
 * @param rows comments on rows and items, in printed order
 * @param silent members of the year that said nothing
 */
record ConsultationView(
        @NotNull LocalDate dueOn,
        @NotNull boolean open,
        @NotNull int comments,
        @NotNull int unresolved,
        @NotNull Resolved resolved,
        @NotNull int onWhole,
        @NotNull List<Row> rows,
        @NotNull List<Unit> commented,
        @NotNull List<OrganisationRef> silent) {

    /** Comments that have an answer. */
    record Resolved(
            @NotNull int accepted,
            @NotNull int partlyAccepted,
            @NotNull int notAccepted) {}

    /** Comments on one row or item. */
    record Row(@NotNull String code, @NotNull int comments) {}

    /** Comments of one unit. */
    record Unit(
            @NotNull OrganisationRef organisation,
            @NotNull int comments,
            @NotNull Instant lastAt) {}
}

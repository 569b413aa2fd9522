package vn.thidua.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Page;

/**
 * A page of the units of a day or a year, and of which: a unit that had ended by then, or had not begun, is not on it.
 *
 * @param asOf the day; absent where a year was asked for
 * @param year the year; absent where a day was asked for, or nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationPage(
        @NotNull List<OrganisationSummary> items,
        @Nullable String next,
        @Nullable LocalDate asOf,
        @Nullable Integer year) {

    static OrganisationPage of(Page<OrganisationSummary> page, Period period) {
        return new OrganisationPage(page.items(), page.next(), period.day(), period.year());
    }
}

package vn.thidua.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the people of a unit.
 *
 * @param asOf the day on which they hold the positions that put them on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonPage(
        @NotNull List<PersonView> items,
        @Nullable String next,
        @NotNull LocalDate asOf) {}

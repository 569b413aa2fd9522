package vn.thidua.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The group's members in the year, by the names they bore at its beginning. */
@Schema
@JsonInclude(JsonInclude.Include.NON_NULL)
record MembersSection(
        @NotNull int count,
        @Nullable OrganisationRef head,
        @NotNull List<OrganisationRef> deputies,
        @NotNull List<Former> left) {

    /**
     * A unit that left during the year.
     *
     * @param leftOn the first day on which it was a member no more
     */
    record Former(
            @NotNull OrganisationRef organisation, @NotNull LocalDate leftOn) {}
}

package vn.thidua.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit with all it has been called. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationView(
        @NotNull UUID id,
        @NotNull OrganisationKind kind,
        @Nullable UUID parentId,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn,
        @NotNull List<Name> names,
        @NotNull List<Code> codes) {

    /** A name with the days it was borne, both included. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Name(
            @NotNull String name,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    /** A code with the days it meant this unit, both included. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Code(
            @NotNull String code,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    static OrganisationView of(Organisation unit) {
        return new OrganisationView(
                unit.id,
                unit.kind,
                unit.parentId,
                unit.establishedOn,
                unit.dissolvedOn,
                unit.names.stream()
                        .map(name -> new Name(name.name, name.from, name.to))
                        .toList(),
                unit.codes.stream()
                        .map(code -> new Code(code.code, code.from, code.to))
                        .toList());
    }
}

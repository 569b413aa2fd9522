package vn.thidua.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instrument with the provisions of it that may be cited, in the order of the text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LegalInstrumentView(
        @NotNull UUID id,
        @NotNull String number,
        @NotNull InstrumentKind kind,
        @NotNull String title,
        @NotNull String issuer,
        @Nullable LocalDate signedOn,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable UUID replacedById,
        @Nullable String provenance,
        @NotNull List<Place> provisions) {

    /** A provision with the id by which it is cited. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @NotNull UUID id,
            @NotNull String article,
            @Nullable String clause,
            @Nullable String point) {}

    static LegalInstrumentView of(LegalInstrument instrument) {
        return new LegalInstrumentView(
                instrument.id,
                instrument.number,
                instrument.kind,
                instrument.title,
                instrument.issuer,
                instrument.signedOn,
                instrument.effectiveFrom,
                instrument.effectiveTo,
                instrument.replacedById,
                instrument.provenance,
                instrument.provisions.stream()
                        .sorted(Comparator.comparing(Provision::place, ProvisionDraft.IN_ORDER))
                        .map(provision -> new Place(provision.id, provision.article, provision.clause, provision.point))
                        .toList());
    }
}

package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thidua.reference.ReferenceData;
import vn.thidua.reference.ReferenceId;

/** The unit at which the first grant is made. */
@ApplicationScoped
public class Ministry {

    private static final String NAME = "@org/btp";

    private final OrganisationRepository units;
    private final ReferenceData reference;

    Ministry(OrganisationRepository units, ReferenceData reference) {
        this.units = units;
        this.reference = reference;
    }

    /** The Ministry that is there; where there is none, the one of the reference data, which is added. */
    public UUID unit() {
        return units.ministry().orElseGet(() -> {
            reference.load(
                    UnitReference.TABLES, row -> NAME.equals(row.get("id")) || NAME.equals(row.get("organisation_id")));
            return UUID.fromString(ReferenceId.resolve(NAME));
        });
    }
}

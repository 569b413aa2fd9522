package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.reference.ReferenceSet;
import vn.thidua.reference.ReferenceTables;

/** The units of the sector, as reference data. */
@ApplicationScoped
class UnitReference implements ReferenceSet {

    static final List<String> TABLES = List.of("organisation", "organisation_name", "organisation_code");

    @Override
    public Name name() {
        return Name.UNITS;
    }

    @Override
    public void load(ReferenceTables tables) {
        TABLES.forEach(tables::load);
    }
}

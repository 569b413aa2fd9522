package vn.thidua.registration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.reference.ReferenceSet;
import vn.thidua.reference.ReferenceTables;

/** Titles and forms, as reference data; after the law that they cite. */
@ApplicationScoped
@Priority(100)
class AwardReference implements ReferenceSet {

    @Override
    public Name name() {
        return Name.CATALOGUE;
    }

    @Override
    public void load(ReferenceTables tables) {
        tables.load("award");
        tables.load("award_version");
    }
}

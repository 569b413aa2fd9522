package vn.thidua.law;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.reference.ReferenceSet;
import vn.thidua.reference.ReferenceTables;

/** The law of emulation and commendation, as reference data; before whatever cites it. */
@ApplicationScoped
@Priority(200)
class LegalReference implements ReferenceSet {

    @Override
    public Name name() {
        return Name.CATALOGUE;
    }

    @Override
    public void load(ReferenceTables tables) {
        tables.load("legal_instrument");
        tables.load("legal_provision");
    }
}

package vn.thidua.reference;

/** What one room adds to a set of reference data; rooms add by their {@code @Priority}. */
public interface ReferenceSet {

    /** The sets that an installation chooses from. */
    enum Name {
        /** The Ministry with its departments, the provinces, and of each its Sở Tư pháp and enforcement office. */
        UNITS,
        /** The law of emulation and commendation, its titles and its forms. */
        CATALOGUE
    }

    Name name();

    /** Loads the room's tables, none before one that it refers to. */
    void load(ReferenceTables tables);
}

package vn.thidua.scoresheet;

/** How a leaf, bonus or penalty item of a sheet counts. */
public enum LeafState {
    /** Nobody has scored it yet. */
    NOT_SCORED,
    /** By its current figures. */
    SCORED,
    /** The current entry says that the task did not arise: by the leaf's policy. */
    NOT_APPLICABLE,
    /** Not at all: the Ministry did not assign it to the unit. */
    NOT_ASSIGNED;
}

package vn.thidua.scoresheet;

import java.util.UUID;

/**
 * How far a unit's sheet has come.
 *
 * @param status one of the states of a sheet, by its name in the contract
 * @param appealed whether an appeal on it is not decided yet
 */
public record SheetState(UUID organisationId, UUID criteriaSetId, String status, boolean appealed) {

    /** Whether the council has decided on it, and on every appeal. */
    public boolean isDecided() {
        return status.equals(ScoreSheet.Status.FINAL.name()) && !appealed;
    }
}

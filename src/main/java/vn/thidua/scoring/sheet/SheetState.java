package vn.thidua.scoring.sheet;

import java.util.UUID;

/**
 * How far a unit's sheet has come.
 *
 * @param status one of the states of a sheet, by its name in the contract
 */
public record SheetState(UUID organisationId, UUID criteriaSetId, String status) {

    /** Whether the council has decided on it. */
    public boolean isFinal() {
        return status.equals(ScoreSheet.Status.FINAL.name());
    }
}

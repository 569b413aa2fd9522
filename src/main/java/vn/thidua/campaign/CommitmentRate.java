package vn.thidua.campaign;

import java.util.UUID;

/**
 * How many of a unit's people pledged to a campaign.
 *
 * @param committed those who pledged
 * @param headcount its people and those of the units below it, on the day that the unit chose; may
 *     be 0
 */
public record CommitmentRate(UUID campaignId, int committed, int headcount) {}

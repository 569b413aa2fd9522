package vn.thidua.scoresheet;

import java.time.Instant;

/**
 * A leaf that the Ministry did not assign to a unit in a year.
 *
 * @param reason why the unit has no such task
 * @param author who decided so first
 */
record NotAssignedLeaf(String code, String reason, String author, Instant at) {}

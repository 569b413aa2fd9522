/**
 * Cross-checks (chấm chéo): which member of a group checks which in a year, by hand or by lot, among those that are
 * scored by one set. Who checks a sheet decides who sees it, so that this room stands below that of the sheets, and
 * asks through {@link vn.thidua.crosscheck.CheckProgress} whether a check has begun.
 */
@NullMarked
package vn.thidua.crosscheck;

import org.jspecify.annotations.NullMarked;

/**
 * Score sheets: what every stage in turn enters for each leaf, and why the current score is what it is.
 *
 * <p>A sheet has three shapes: {@link vn.thidua.scoresheet.ScoreSheet} as it is kept,
 * {@link vn.thidua.scoresheet.WholeSheet} with all that its rules need, {@link vn.thidua.scoresheet.ScoredSheet} as
 * lists, rankings and comparisons need it. What may be done to it, by whom and when, is one table:
 * {@link vn.thidua.scoresheet.SheetLifecycle}.
 */
@NullMarked
package vn.thidua.scoresheet;

import org.jspecify.annotations.NullMarked;

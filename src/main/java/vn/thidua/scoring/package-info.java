/**
 * The year's criteria set as versioned data, each unit's score sheet with every figure and reason
 * kept, and the ranking that follows from both.
 *
 * <p>The room is too large for one package and has four, each knowing only those named after it:
 * {@link vn.thidua.scoring.ranking}, {@link vn.thidua.scoring.sheet}, {@link
 * vn.thidua.scoring.criteria} and {@link vn.thidua.scoring.rule}, which holds the arithmetic and
 * knows nothing else. What several of them need stands here, and {@link vn.thidua.scoring.table}
 * reads and writes tables in files.
 */
@NullMarked
package vn.thidua.scoring;

import org.jspecify.annotations.NullMarked;

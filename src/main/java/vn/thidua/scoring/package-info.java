/**
 * The year's criteria set as versioned data, each unit's score sheet with every figure and reason
 * kept, and the ranking that follows from both.
 *
 * <p>The room is too large for one package. Its parts know only those named after them: {@link
 * vn.thidua.scoring.ranking}; {@link vn.thidua.scoring.sheet}; {@link
 * vn.thidua.scoring.crosscheck}, {@link vn.thidua.scoring.source} and {@link
 * vn.thidua.scoring.criteria} with {@link vn.thidua.scoring.table}; and {@link
 * vn.thidua.scoring.rule}, which holds the arithmetic and knows nothing else. What several of them
 * need stands here.
 */
@NullMarked
package vn.thidua.scoring;

import org.jspecify.annotations.NullMarked;

/**
 * The year's criteria set as versioned data, each unit's score sheet with every figure and reason
 * kept, and the ranking that follows from both. How figures become points is told in {@link
 * vn.thidua.scoring.rule}.
 */
@NullMarked
package vn.thidua.scoring;

import org.jspecify.annotations.NullMarked;

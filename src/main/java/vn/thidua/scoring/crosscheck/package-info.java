/** Cross-checks (chấm chéo): which member of a group checks which in a year, by hand or by lot. */
@NullMarked
package vn.thidua.scoring.crosscheck;

import org.jspecify.annotations.NullMarked;

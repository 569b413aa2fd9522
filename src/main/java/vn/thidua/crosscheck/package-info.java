/** Cross-checks (chấm chéo): which member of a group checks which in a year, by hand or by lot. */
@NullMarked
package vn.thidua.crosscheck;

import org.jspecify.annotations.NullMarked;

/** Rankings that follow from the sheets, as they stand and as they were published. */
@NullMarked
package vn.thidua.ranking;

import org.jspecify.annotations.NullMarked;

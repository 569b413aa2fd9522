/** Score sheets: what every actor in turn says of each leaf, and why the current points stand. */
@NullMarked
package vn.thidua.scoresheet;

import org.jspecify.annotations.NullMarked;

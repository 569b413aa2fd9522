/** Time as the law counts it: the clock, and days in Asia/Ho_Chi_Minh. */
@NullMarked
package vn.thidua.time;

import org.jspecify.annotations.NullMarked;

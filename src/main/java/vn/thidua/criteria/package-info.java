/** Criteria sets: drafted, discussed, published, compared, and asked what figures would earn. */
@NullMarked
package vn.thidua.criteria;

import org.jspecify.annotations.NullMarked;

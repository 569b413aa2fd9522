/**
 * Legal instruments with the days they are in force, and the provisions that other rooms cite:
 * data, since laws change.
 */
@NullMarked
package vn.thidua.law;

import org.jspecify.annotations.NullMarked;

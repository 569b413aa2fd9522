/**
 * Emulation campaigns: launched by one unit, answered by the units they address, and pledged to by
 * the people of these; the rate of commitment is people pledged to heads.
 */
@NullMarked
package vn.thidua.campaign;

import org.jspecify.annotations.NullMarked;

/**
 * Emulation campaigns: launched by one unit, answered by the units they address, and committed to by the people of
 * these; the rate of commitment is committed people ÷ heads.
 */
@NullMarked
package vn.thidua.campaign;

import org.jspecify.annotations.NullMarked;

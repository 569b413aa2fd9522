/**
 * Units with their names and codes through time, people with their positions, and the emulation
 * groups with their members and heads by year.
 */
@NullMarked
package vn.thidua.organisation;

import org.jspecify.annotations.NullMarked;

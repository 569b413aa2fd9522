/**
 * The emulation agreement of a group's year: drafted and opened by the head, signed once by the director of every
 * member, complete with the last signature.
 */
@NullMarked
package vn.thidua.agreement;

import org.jspecify.annotations.NullMarked;

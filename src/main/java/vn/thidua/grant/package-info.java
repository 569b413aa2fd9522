/**
 * Grants, and the rights that follow from them and from the offices of a group's year: what {@link
 * vn.thidua.identity.Caller} is told of a subject.
 */
@NullMarked
package vn.thidua.grant;

import org.jspecify.annotations.NullMarked;

/**
 * Grants, and the rights that follow from them and from the offices of a group's year: what
 * {@link vn.thidua.identity.Caller} is told of a subject. The SQL function {@code published.rights_of} says what a
 * subject holds on a day; {@link vn.thidua.grant.GrantedRights} says what that permits.
 */
@NullMarked
package vn.thidua.grant;

import org.jspecify.annotations.NullMarked;

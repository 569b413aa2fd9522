/**
 * From token to caller: a token says who, grants in the database and the group's year say what, and a scope goes into
 * every query.
 */
@NullMarked
package vn.thidua.identity;

import org.jspecify.annotations.NullMarked;

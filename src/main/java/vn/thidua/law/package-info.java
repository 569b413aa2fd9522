/**
 * Legal instruments with the days they are in force: data, since laws change. The view
 * {@code published.legal_provision} is what other rooms cite.
 */
@NullMarked
package vn.thidua.law;

import org.jspecify.annotations.NullMarked;

/**
 * What every kind of document with states shares: its {@link vn.thidua.document.Lifecycle} as one table, the one order
 * of {@link vn.thidua.document.Changes}, a repository that never forgets who asks, and the interfaces by which rooms
 * tell what units owe and what their part of a summary is.
 *
 * <p>Composed, not inherited: a room states its transitions and its {@link vn.thidua.document.Reach}, and keeps its own
 * entity, service and resource. Written by hand, since state machine libraries keep the state to themselves, where here
 * it is a column that a query filters by.
 */
@NullMarked
package vn.thidua.document;

import org.jspecify.annotations.NullMarked;

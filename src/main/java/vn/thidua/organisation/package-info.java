/**
 * Units with their names and codes through time, people with their positions and logins, and the emulation groups with
 * their members and heads by year. Other rooms ask {@link vn.thidua.organisation.Organisations},
 * {@link vn.thidua.organisation.People} and {@link vn.thidua.organisation.Groups}; their statements name the views and
 * functions of the schema {@code published}, which HQL knows as {@link vn.thidua.organisation.GroupYearRow} and the
 * other rows.
 */
@NullMarked
package vn.thidua.organisation;

import org.jspecify.annotations.NullMarked;

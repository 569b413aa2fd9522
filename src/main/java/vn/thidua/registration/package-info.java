/**
 * Titles and forms of commendation that can be awarded, by the law in force on a day, and the yearly registrations of
 * those titles that a unit strives for: handed in, returned or accepted, and put together by the group's head.
 */
@NullMarked
package vn.thidua.registration;

import org.jspecify.annotations.NullMarked;

/**
 * The append-only record of every change of every table, written by database triggers so that native and bulk SQL are
 * seen as well; this room tells the database who acts, and reads the record back.
 */
@NullMarked
package vn.thidua.history;

import org.jspecify.annotations.NullMarked;

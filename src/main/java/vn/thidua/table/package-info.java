/**
 * Tables in files of any length: CSV and XLSX read as a stream of lines and written from one. A workbook is read as
 * whoever opens it sees it, and what they do not see there is told. What a table's columns are, its room says; how its
 * cells are read and its faults are told is the same for all.
 */
@NullMarked
package vn.thidua.table;

import org.jspecify.annotations.NullMarked;

/**
 * Tables in files of any length: CSV and XLSX read as a stream of lines and written from one. A workbook shows what it
 * holds: hidden sheets and rows, merged cells, and what its formats make of its numbers.
 */
@NullMarked
package vn.thidua.table;

import org.jspecify.annotations.NullMarked;

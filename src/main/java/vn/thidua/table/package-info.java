/** Tables in files: CSV and XLSX read into lines of cells and written from them. */
@NullMarked
package vn.thidua.table;

import org.jspecify.annotations.NullMarked;

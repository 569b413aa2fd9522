/** How the house is built: rooms and floors, names, words and tables, held for every class and every statement. */
@NullMarked
package vn.thidua.structure;

import org.jspecify.annotations.NullMarked;

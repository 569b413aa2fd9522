/**
 * The reference data that an installation may begin with: files of the package, each row marked with where it is known
 * from. Rooms load their own tables, {@link vn.thidua.reference.ReferenceSet} by set; what is there already is left
 * alone.
 */
@NullMarked
package vn.thidua.reference;

import org.jspecify.annotations.NullMarked;

/** The figures of leaves that take them from the API's own records. */
@NullMarked
package vn.thidua.scoresheet.source;

import org.jspecify.annotations.NullMarked;

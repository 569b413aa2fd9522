/** What the API's own records tell of the leaves that take their figures from them. */
@NullMarked
package vn.thidua.scoresheet.source;

import org.jspecify.annotations.NullMarked;

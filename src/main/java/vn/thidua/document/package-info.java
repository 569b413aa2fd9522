/** What every kind of document shares. */
@NullMarked
package vn.thidua.document;

import org.jspecify.annotations.NullMarked;

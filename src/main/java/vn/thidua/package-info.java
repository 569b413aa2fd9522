/** The way in: how the service starts. Everything it does lives in the rooms below. */
@NullMarked
package vn.thidua;

import org.jspecify.annotations.NullMarked;

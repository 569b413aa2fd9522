/** What those who run the service ask it: whether it can serve. */
@NullMarked
package vn.thidua.operation;

import org.jspecify.annotations.NullMarked;

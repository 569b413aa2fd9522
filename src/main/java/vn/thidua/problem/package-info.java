/** Refusals: every way this service says no, and how it is told in Vietnamese and in English (RFC 9457). */
@NullMarked
package vn.thidua.problem;

import org.jspecify.annotations.NullMarked;

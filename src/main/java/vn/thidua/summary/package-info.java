/**
 * The regional and national summaries the Ministry pulls: always equal to the records, cheap to
 * poll, with a link behind every figure. This room reads the tables of the rooms below it and owns
 * nothing but the version that its readers compare.
 */
@NullMarked
package vn.thidua.summary;

import org.jspecify.annotations.NullMarked;

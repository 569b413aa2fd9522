/**
 * The regional and national summaries the Ministry pulls: always equal to the records, cheap to poll, with a link
 * behind every figure. Composed of what the rooms below answer as their {@link vn.thidua.document.SummarySection},
 * whichever there are; it owns nothing but the version that its readers compare, and every room says beside its own
 * tables which changes raise that ({@code published.keep_summary_version}).
 */
@NullMarked
package vn.thidua.summary;

import org.jspecify.annotations.NullMarked;

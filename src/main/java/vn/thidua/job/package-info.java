/** What runs by the clock and not for a request: each job on one node at a time. */
@NullMarked
package vn.thidua.job;

import org.jspecify.annotations.NullMarked;

/** Who checks whom, drawn by lot: a pure function, whose tests run without the framework. */
@NullMarked
package vn.thidua.crosscheck.rule;

import org.jspecify.annotations.NullMarked;

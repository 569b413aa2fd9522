/**
 * The contract itself, read once, and what it lets in: every body and parameter is held against it before anything else
 * happens.
 */
@NullMarked
package vn.thidua.contract;

import org.jspecify.annotations.NullMarked;

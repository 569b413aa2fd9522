/**
 * The arithmetic of scoring and nothing else: ladders, criteria trees and rankings as data and pure functions. It knows
 * no HTTP, no database and no clock, which is why it stands apart from the rest of its room: the tables that prove it
 * run without the framework.
 */
@NullMarked
package vn.thidua.criteria.rule;

import org.jspecify.annotations.NullMarked;

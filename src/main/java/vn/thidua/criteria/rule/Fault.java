package vn.thidua.criteria.rule;

import vn.thidua.text.Text;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into what was sent
 * @param text what
 */
public record Fault(String pointer, Text text) {}

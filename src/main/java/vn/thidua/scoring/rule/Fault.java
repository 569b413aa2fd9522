package vn.thidua.scoring.rule;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into what was sent
 * @param text what
 */
public record Fault(String pointer, Text text) {}

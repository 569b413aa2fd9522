package vn.thidua.document;

/** What guards look at beyond the document, where the document alone tells all. */
public record NoFacts() {}

package vn.thidua.table;

import java.util.List;

/** A small table as a whole. */
public record Table(List<TableLine> lines, TableLayout layout) {}

package vn.thidua.table;

/** A column of a table, as an enum of a table's columns has them. */
public interface Column {

    /** What the line of column names calls it. */
    String title();

    /** Whether a table may be without it. */
    default boolean isOptional() {
        return false;
    }
}

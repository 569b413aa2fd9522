package vn.thidua.table;

import vn.thidua.text.Text;

/** The bytes are no table of the kind they are said to be. */
public final class UnreadableTable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    UnreadableTable(String vi, String en) {
        super(en);
        this.text = new Text(vi, en);
    }

    /** Why not. */
    public Text text() {
        return text;
    }
}

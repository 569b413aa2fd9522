package vn.thidua.text;

/** Words that say something, as the contract and the records demand them. */
public final class Filled {

    /** At least one sign that is no space; the whole of the text, and not one line of it. */
    public static final String PATTERN = "^[\\s\\S]*\\S[\\s\\S]*$";

    private Filled() {}
}

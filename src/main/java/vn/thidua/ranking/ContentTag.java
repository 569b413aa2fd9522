package vn.thidua.ranking;

import vn.thidua.text.Sha256;

/** The entity tag of what is computed and has no row of its own: its content names its version. */
final class ContentTag {

    private static final int LENGTH = 32;

    private ContentTag() {}

    static String of(Record content) {
        return "\"" + Sha256.of(content.toString()).substring(0, LENGTH) + "\"";
    }
}

package vn.thidua.document;

import vn.thidua.http.EntityVersion;

/** A stored thing whose every change raises a number. */
public interface Versioned {

    long version();

    /** The entity tag that a writer must name; of most things that number alone. */
    default String tag() {
        return EntityVersion.tag(version());
    }
}

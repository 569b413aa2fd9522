package vn.thidua.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document that somebody wants to change.
 *
 * @param one which it is, if they may change it so
 * @param ifMatch the version they read, as they sent it
 */
public record Target(Reach one, @Nullable String ifMatch) {

    /** What {@code If-Match} says of a resource that may be at any version: RFC 9110, 13.1.1. */
    private static final String ANY = "*";

    /** @param reach which documents they may change so */
    public Target(UUID id, Reach reach, @Nullable String ifMatch) {
        this(Reach.one(id).and(reach), ifMatch);
    }

    /** For a verb that the contract asks no version for, since it adds to the document and overwrites nothing. */
    public static Target atAnyVersion(Reach one) {
        return new Target(one, ANY);
    }
}

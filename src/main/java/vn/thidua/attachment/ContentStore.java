package vn.thidua.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of files are, each content once, found by its hash. */
interface ContentStore {

    /**
     * Keeps a content unless it is kept already, in the caller's transaction: both come to be, or neither.
     *
     * @param sha256 of the bytes, in lower-case hexadecimal
     * @param size how many bytes there are
     * @throws IOException if the bytes cannot be read
     */
    void keep(String sha256, long size, InputStream bytes) throws IOException;

    /** Forgets a content that no file has any more, in the caller's transaction. */
    void removeUnlessHeld(String sha256);

    /** The bytes of a content that is kept; reading them needs no transaction. */
    InputStream open(String sha256);
}

package vn.thidua.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body that is no JSON, as long as its request lasts. It has arrived as a whole, so that a slow sender costs neither
 * a thread nor a connection to the database, and its length and hash are known before anything is done with it.
 */
@Schema(type = SchemaType.STRING, format = "binary")
public final class RawBody {

    private final Spool bytes;
    private final String sha256;

    private RawBody(Spool bytes, String sha256) {
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    /** What has arrived, looked through once for its hash. */
    static RawBody of(Spool bytes) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes.open(), digest).transferTo(OutputStream.nullOutputStream());
            return new RawBody(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Bytes; at least one. */
    public long size() {
        return bytes.size();
    }

    /** SHA-256 of all bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The bytes from the first on, as often as asked for. */
    public InputStream open() {
        return bytes.open();
    }

    /** At most so many bytes from a place on; fewer, or none, where the body ends before. */
    public byte[] read(long from, int length) {
        var part = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size() - from)));
        try {
            while (part.hasRemaining() && bytes.read(from + part.position(), part) >= 0) {
                continue;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return part.array();
    }
}

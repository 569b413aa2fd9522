package vn.thidua.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thidua.problem.Problem;

/**
 * A body that is no JSON, as long as its request lasts. It waits in a file without a name, so that neither its size nor
 * a slow sender costs memory or a connection to the database, and so that its length and hash are known before anything
 * is done with it.
 */
@Schema(type = SchemaType.STRING, format = "binary")
public final class RawBody {

    private static final int STEP = 64 * 1024;

    private final FileChannel file;
    private final long size;
    private final String sha256;

    private RawBody(FileChannel file, long size, String sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Takes the body in.
     *
     * @throws Problem 413 as soon as it is longer than the limit; nothing of it is kept then
     */
    static RawBody of(InputStream body, long limit) throws IOException {
        var path = Files.createTempFile("body", null);
        // on POSIX the name goes at once: not even a crash leaves a file behind
        var file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = copy(new DigestInputStream(body, digest), file, limit);
            return new RawBody(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private static long copy(InputStream body, FileChannel file, long limit) throws IOException {
        var step = new byte[STEP];
        long size = 0;
        for (int read = body.read(step); read >= 0; read = body.read(step)) {
            size += read;
            if (size > limit) {
                throw Problem.contentTooLarge();
            }
            var part = ByteBuffer.wrap(step, 0, read);
            while (part.hasRemaining()) {
                file.write(part);
            }
        }
        return size;
    }

    /** Bytes; at least one. */
    public long size() {
        return size;
    }

    /** SHA-256 of all bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The bytes from the first on, as often as asked for. */
    public InputStream open() {
        return new Reader();
    }

    /** At most so many bytes from a place on; fewer, or none, where the body ends before. */
    public byte[] read(long from, int length) {
        var part = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - from)));
        try {
            while (part.hasRemaining() && file.read(part, from + part.position()) >= 0) {
                continue;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return part.array();
    }

    void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads by position, so that several may read at once. */
    private final class Reader extends InputStream {

        private long position;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = file.read(ByteBuffer.wrap(target, offset, length), position);
            position += Math.max(0, read);
            return read;
        }
    }
}

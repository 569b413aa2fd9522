package vn.thidua.attachment;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads chunk after chunk, each fetched when the one before it has been read. */
final class ChunkStream extends InputStream {

    private final IntFunction<byte @Nullable []> chunks;
    private byte @Nullable [] chunk = new byte[0];
    private int next;
    private int offset;

    /** @param chunks by position, from 0 on; null after the last */
    ChunkStream(IntFunction<byte @Nullable []> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        while (chunk != null && offset == chunk.length && length > 0) {
            chunk = chunks.apply(next++);
            offset = 0;
        }
        if (chunk == null) {
            return -1;
        }
        int read = Math.min(length, chunk.length - offset);
        System.arraycopy(chunk, offset, target, from, read);
        offset += read;
        return read;
    }
}

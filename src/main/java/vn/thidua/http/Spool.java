package vn.thidua.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way in: the first step of them in memory, all once there are more in a file without a name. So a body
 * costs memory by its step and not by its size, however long it takes to arrive.
 *
 * <p>Not for two threads at once, but for the end of the request: who fills it hands it on.
 */
final class Spool {

    /** How many bytes are kept in memory. */
    static final int STEP = 128 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private byte[] whole = {};
    private long size;
    private boolean closed;

    void add(byte[] bytes) {
        memory.writeBytes(bytes);
        size += bytes.length;
    }

    /** Whether a step is complete, which {@link #flush} takes to the file. */
    boolean isFull() {
        return memory.size() >= STEP;
    }

    /** Takes what is in memory to the file; blocks. */
    synchronized void flush() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (file == null) {
            var path = Files.createTempFile("body", null);
            // on POSIX the name goes at once: not even a crash leaves a file behind
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        var part = ByteBuffer.wrap(memory.toByteArray());
        while (part.hasRemaining()) {
            file.write(part);
        }
        memory.reset();
    }

    long size() {
        return size;
    }

    /** The bytes from the first on, as often as asked for, once all are there. */
    InputStream open() {
        return new Reader();
    }

    /** Whether some of it is in a file, so that {@link #seal} blocks. */
    boolean hasFile() {
        return file != null;
    }

    /** All bytes are there, and may be read. */
    void seal() throws IOException {
        if (file != null) {
            flush();
        } else {
            whole = memory.toByteArray();
        }
    }

    /** As many bytes from a place on as there is room for; fewer, or -1, where they end before. */
    int read(long from, ByteBuffer target) throws IOException {
        if (file != null) {
            return file.read(target, from);
        }
        int length = (int) Math.min(target.remaining(), size - from);
        if (length <= 0) {
            return target.hasRemaining() ? -1 : 0;
        }
        target.put(whole, (int) from, length);
        return length;
    }

    synchronized void close() {
        closed = true;
        try {
            if (file != null) {
                file.close();
            }
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
            int read = Spool.this.read(position, ByteBuffer.wrap(target, offset, length));
            position += Math.max(0, read);
            return read;
        }
    }
}

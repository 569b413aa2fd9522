package vn.thidua.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import vn.thidua.http.RawBody;

/** A body as a library reads it that jumps to and fro, and no more of it than so many bytes. */
final class BodyChannel implements SeekableByteChannel {

    private final RawBody body;
    private long left;
    private long position;
    private boolean open = true;

    /** @param most bytes that may be read; what is read twice counts twice */
    BodyChannel(RawBody body, long most) {
        this.body = body;
        this.left = most;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= body.size()) {
            return -1;
        }
        var part = body.read(position, target.remaining());
        left -= part.length;
        if (left < 0) {
            throw new IOException("More is read of the body than may be");
        }
        target.put(part);
        position += part.length;
        return part.length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        position = wanted;
        return this;
    }

    @Override
    public long size() {
        return body.size();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}

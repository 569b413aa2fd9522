package vn.thidua;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** One connection, byte by byte: to be slow on it, or rude, as no client library is. */
public final class Wire implements AutoCloseable {

    private final Socket socket = new Socket();

    /** @param receiveBuffer how much of an answer the other side may send before it is read */
    public Wire(URI server, int receiveBuffer) {
        try {
            socket.setReceiveBufferSize(receiveBuffer);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 5000);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** To the service that the tests run. */
    public Wire() {
        this(URI.create(RestAssured.baseURI + ":" + RestAssured.port), 64 * 1024);
    }

    /** @return whether the other side still listens */
    public boolean send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return true;
        } catch (SocketException hungUp) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A request's head, whose body is announced to be so long. */
    public Wire head(String method, String path, String token, long length) {
        send(
                "%s %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(method, path, token, length));
        return this;
    }

    /** Everything until the other side hangs up. */
    public String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (SocketException reset) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next bytes, at most so many. */
    public String some(int most) {
        try {
            return new String(socket.getInputStream().readNBytes(most), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether some of an answer is there. */
    public boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException hungUp) {
            return false;
        }
    }

    /** Hangs up without a word. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

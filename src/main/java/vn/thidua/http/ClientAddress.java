package vn.thidua.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as it is limited by it. Behind a proxy that the installation trusts
 * ({@code quarkus.http.proxy.*}) it is what the proxy says.
 */
final class ClientAddress {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** Whoever has one address of version 6 has all that share these bytes. */
    private static final int NETWORK = 8;

    private ClientAddress() {}

    static String of(HttpServerRequest request) {
        var peer = request.remoteAddress();
        return peer == null || peer.host() == null ? "" : of(peer.host());
    }

    static String of(String host) {
        if (!IPV6.matcher(host).matches()) {
            return host;
        }
        try {
            var bytes = InetAddress.getByName(host).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK));
        } catch (UnknownHostException none) {
            return host;
        }
    }
}

package vn.thidua.installation;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A provider of tokens that can be switched off and on again: its metadata, its keys, its tokens. */
final class Provider implements AutoCloseable {

    static final String AUDIENCE = "thidua-installation";

    private static final int MINUTES = 30;

    private final RsaJsonWebKey key = newKey();
    private HttpServer server = start(0);

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void comeBack() {
        server = start(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    String token(String subject) {
        return signed(claims(subject), key);
    }

    /** What a good token says, for a test to spoil. */
    JwtClaims claims(String subject) {
        var claims = new JwtClaims();
        claims.setSubject(subject);
        claims.setIssuer(address());
        claims.setAudience(AUDIENCE);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        return claims;
    }

    String signed(JwtClaims claims) {
        return signed(claims, key);
    }

    /** Signed by somebody else who claims to have used the provider's key. */
    String signedByAnother(JwtClaims claims) {
        var foreign = newKey();
        foreign.setKeyId(key.getKeyId());
        return signed(claims, foreign);
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey key) {
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("signing");
            key.setUse("sig");
            return key;
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpServer start(int port) {
        try {
            var loopback = InetAddress.getLoopbackAddress();
            var started = HttpServer.create(new InetSocketAddress(loopback, port), 0);
            var root = "http://localhost:" + started.getAddress().getPort();
            answer(started, "/.well-known/openid-configuration", """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/login",
                     "token_endpoint": "%1$s/token"}
                    """.formatted(root));
            answer(started, "/keys", "{\"keys\": [" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}");
            started.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}

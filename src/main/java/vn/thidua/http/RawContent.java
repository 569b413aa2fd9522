package vn.thidua.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer that is no JSON, read while it is sent: no more of it is in memory than is under way. */
@Schema(type = SchemaType.STRING, format = "binary")
public final class RawContent {

    private final Supplier<InputStream> bytes;

    /** @param bytes opened when the answer is sent, and closed after it */
    public RawContent(Supplier<InputStream> bytes) {
        this.bytes = bytes;
    }

    /** Sends all bytes. */
    public void sendTo(OutputStream target) throws IOException {
        try (var source = bytes.get()) {
            source.transferTo(target);
        }
    }
}

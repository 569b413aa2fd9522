package vn.thidua.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Who asked has hung up: no incident, and nobody is there to be answered. */
final class ClientGone extends IOException {

    private static final long serialVersionUID = 1L;

    ClientGone(@Nullable Throwable cause) {
        super("the client hung up", cause);
    }
}

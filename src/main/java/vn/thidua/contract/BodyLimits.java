package vn.thidua.contract;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many bytes a body may have: the same for every operation but those that are named. */
@Singleton
public class BodyLimits {

    private final Contract contract;
    private final long usual;
    private final Map<String, MemorySize> particular;

    /** @param particular by operationId */
    BodyLimits(
            Contract contract,
            @ConfigProperty(name = "thidua.http.body-limit") MemorySize usual,
            @ConfigProperty(name = "thidua.http.body-limits") Map<String, MemorySize> particular) {
        this.contract = contract;
        this.usual = usual.asLongValue();
        this.particular = Map.copyOf(particular);
    }

    public long of(Contract.Operation operation) {
        var own = particular.get(operation.id());
        return own == null ? usual : own.asLongValue();
    }

    /** Whether a body of the declared length is more than the operation asked for takes. */
    public boolean exceeds(HttpServerRequest request, long length) {
        if (length <= usual) {
            return false;
        }
        var operation = contract.operation(request.method().name(), request.path());
        return operation == null || length > of(operation);
    }
}

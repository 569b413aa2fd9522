package vn.thidua.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.thidua.contract.Contract;

/**
 * The names under which requests are counted, as many as the contract has paths and HTTP has methods: whatever callers
 * think up, a meter for each of it would fill the memory. (The framework knows a path's template only where an
 * operation was found, and counts any other address as it was sent.)
 */
@Singleton
class RequestMetrics implements HttpServerMetricsTagsContributor {

    private static final String REQUESTS = "http.server.requests";
    private static final String METHOD = "method";
    private static final String OTHER = "OTHER";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", OTHER);

    /** Names the path of a request by its template in the contract; an operation that is found says the same. */
    static void name(HttpServerRequest request, Contract contract) {
        var path = request.path() == null ? "" : request.path();
        var template = contract.template(path);
        ((HttpServerRequestInternal) request)
                .context()
                .putLocal("UrlPathTemplate", template == null ? "/{unknown}" : template);
    }

    @Override
    public Tags contribute(Context context) {
        return METHODS.contains(context.request().method().name()) ? Tags.empty() : Tags.of(METHOD, OTHER);
    }

    /** A request that was broken off is counted without asking {@link #contribute}. */
    @Produces
    @Singleton
    MeterFilter knownMethods() {
        return new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                return id.getName().equals(REQUESTS) && !METHODS.contains(String.valueOf(id.getTag(METHOD)))
                        ? MeterFilterReply.DENY
                        : MeterFilterReply.NEUTRAL;
            }
        };
    }
}

package vn.thidua.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which page of a list a caller asks for: the parameters that every list has. */
public class PageRequest {

    @RestQuery
    @DefaultValue("50")
    @Min(1)
    @Max(100)
    int limit;

    @RestQuery
    @Nullable
    String after;

    @Context
    UriInfo uri;

    /** How many items it may have; a repository fetches one more. */
    public int limit() {
        return limit;
    }

    /**
     * The sort key of the last row that the caller has seen, or null for the first page.
     *
     * @throws vn.thidua.problem.Problem 400 if this API did not give the cursor or it has another number of parts
     */
    public @Nullable List<String> after(int parts) {
        return Cursor.decode(after, parts);
    }

    /** The page of these rows, which were fetched one beyond the limit. */
    public <R, T> Page<T> of(List<R> rows, Function<R, T> view, Function<R, List<String>> key) {
        return Page.of(rows, limit, uri, view, key);
    }
}

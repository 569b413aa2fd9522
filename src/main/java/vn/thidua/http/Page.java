package vn.thidua.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A keyset page: what to show, and the link to the next page if there is one.
 *
 * @param items at most {@code limit} of them
 * @param next a relative reference that keeps the caller's other parameters; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(@NotNull List<T> items, @Nullable String next) {

    /**
     * Cuts the page from rows fetched one beyond the limit, which tells whether there is a next one.
     *
     * @param key the sort key of a row, which becomes the {@code after} of the next page
     */
    static <R, T> Page<T> of(List<R> rows, int limit, UriInfo uri, Function<R, T> view, Function<R, List<String>> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows.stream().map(view).toList(), null);
        }
        var shown = rows.subList(0, limit);
        var next = uri.getRequestUriBuilder()
                .replaceQueryParam("after", Cursor.encode(key.apply(shown.get(limit - 1))))
                .build();
        return new Page<>(shown.stream().map(view).toList(), next.getRawPath() + "?" + next.getRawQuery());
    }
}

package vn.thidua.http;

import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The three ways a resource answers with a versioned thing. */
public final class Responses {

    private Responses() {}

    /** 200 with the entity tag, or 304 if the reader holds this version already. */
    public static <T> RestResponse<T> read(@Nullable String ifNoneMatch, long version, T view) {
        return read(ifNoneMatch, EntityVersion.tag(version), view);
    }

    /** As above, for a thing whose tag is more than one row's version. */
    public static <T> RestResponse<T> read(@Nullable String ifNoneMatch, String tag, T view) {
        return unlessHeld(tag, EntityVersion.isFresh(ifNoneMatch, tag) ? null : view, same -> same);
    }

    /** As above, for a thing that is not even fetched when the reader holds its tag: then {@code found} is null. */
    public static <F, T> RestResponse<T> unlessHeld(String tag, @Nullable F found, Function<F, T> view) {
        var answer = found == null
                ? ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(view.apply(found));
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /** 200 after a change, with the new entity tag. */
    public static <T> RestResponse<T> changed(long version, T view) {
        return changed(EntityVersion.tag(version), view);
    }

    /** As above, for a thing whose tag is more than one row's version. */
    public static <T> RestResponse<T> changed(String tag, T view) {
        return ResponseBuilder.ok(view).header("ETag", tag).build();
    }

    /** 201 with the address of several things made at once, which have no one entity tag. */
    public static <T> RestResponse<T> created(String address, T view) {
        return ResponseBuilder.<T>created(URI.create(address)).entity(view).build();
    }

    /** 201 with the address and the entity tag of what was made. */
    public static <T> RestResponse<T> created(String address, long version, T view) {
        return created(address, EntityVersion.tag(version), view);
    }

    /** As above, for a thing whose tag is more than one row's version. */
    public static <T> RestResponse<T> created(String address, String tag, T view) {
        return ResponseBuilder.<T>created(URI.create(address))
                .entity(view)
                .header("ETag", tag)
                .build();
    }
}

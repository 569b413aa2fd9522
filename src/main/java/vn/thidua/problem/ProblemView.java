package vn.thidua.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details as they are sent. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Item> errors,
        @Nullable Integer moreErrors,
        @Nullable String state,
        List<String> allowed,
        @Nullable String incident) {

    /** How many faults are listed; the others are counted. */
    public static final int LISTED = 100;

    public static final String MEDIA_TYPE = "application/problem+json";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(@Nullable String pointer, @Nullable String parameter, String detail) {}
}

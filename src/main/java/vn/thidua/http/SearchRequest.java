package vn.thidua.http;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/**
 * What a list is searched for: the parameter of every list that can be searched. Its words, which a space parts, go to
 * the database as one, for the function {@code contains_text} to look for each of them.
 */
public class SearchRequest {

    static final int WORDS = 10;

    @RestQuery
    @Nullable
    @Size(min = 1, max = 200)
    String q;

    /**
     * The words, or null where nothing is searched for.
     *
     * @throws Problem 400 for too many words, each of which costs a look at every text
     */
    public @Nullable String words() {
        if (q != null && q.split(" ").length > WORDS) {
            throw Problem.invalid(List.of(Fault.of("q", Message.of("http.too-many-words", WORDS))));
        }
        return q;
    }
}

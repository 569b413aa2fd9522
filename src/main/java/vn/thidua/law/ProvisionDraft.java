package vn.thidua.law;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A place in an instrument: an article, or a clause of it, or a point of that. */
record ProvisionDraft(
        @NotNull @Size(min = 1, max = 5) @Pattern(regexp = ARTICLE)
        String article,

        @Nullable @Size(min = 1, max = 5) @Pattern(regexp = ARTICLE)
        String clause,

        @Nullable @Size(min = 1, max = 3) @Pattern(regexp = POINT)
        String point) {

    static final String ARTICLE = "^[0-9]{1,4}[a-zđ]?$";
    static final String POINT = "^[a-zđ]{1,2}[0-9]?$";

    /** As an instrument is read: 9 before 24, an article before its clauses. */
    static final Comparator<ProvisionDraft> IN_ORDER = Comparator.comparing(ProvisionDraft::article, byNumber())
            .thenComparing(ProvisionDraft::clause, Comparator.nullsFirst(byNumber()))
            .thenComparing(ProvisionDraft::point, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static Comparator<String> byNumber() {
        return Comparator.<String>comparingInt(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                .thenComparing(Comparator.naturalOrder());
    }
}

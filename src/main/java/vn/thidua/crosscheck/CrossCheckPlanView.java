package vn.thidua.crosscheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;

/**
 * Who checks whom in a group's year, as it is seen.
 *
 * @param seed what the pairs were drawn with; absent where they were assigned by hand
 * @param author who drew or assigned them
 * @param pairs in the order of the group
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CrossCheckPlanView(
        @NotNull UUID groupId,
        @NotNull int year,
        @Nullable Long seed,
        @NotNull String author,
        @Nullable String authorName,
        @NotNull Instant changedAt,
        @NotNull List<Pair> pairs) {

    /** Who checks whom. */
    record Pair(@NotNull OrganisationRef checker, @NotNull OrganisationRef checked) {}

    static CrossCheckPlanView of(
            CrossCheckPlan plan, GroupYearRef year, List<CrossCheck> pairs, Map<UUID, OrganisationRef> names) {
        return new CrossCheckPlanView(
                year.groupId(),
                year.year(),
                plan.seed,
                plan.author,
                plan.authorName,
                plan.changedAt,
                pairs.stream()
                        .map(pair -> new Pair(names.get(pair.checkerId), names.get(pair.checkedId)))
                        .toList());
    }
}

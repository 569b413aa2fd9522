package vn.thidua.summary;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.ranking.Rankings;

/**
 * Summaries that equal the records at one moment: the versions are read before and after the
 * figures, and a change in between means reading again. (A snapshot by isolation level would not
 * do: other rooms' reads join in, and the first statement of a transaction is history's.)
 */
@ApplicationScoped
class SummaryService {

    private static final int ATTEMPTS = 10;

    /**
     * What was found: the tag of all summaries in it, and the summaries, absent if the reader holds
     * that tag.
     */
    record Found(String tag, @Nullable List<SummaryView> items) {}

    private final SummaryRepository summaries;
    private final Rankings rankings;

    SummaryService(SummaryRepository summaries, Rankings rankings) {
        this.summaries = summaries;
        this.rankings = rankings;
    }

    /**
     * One group's summary.
     *
     * @param holds whether the reader holds a tag already: then no figure is computed
     */
    Found one(UUID groupId, int year, Scope scope, Predicate<String> holds) {
        return find(groupId, year, scope, holds);
    }

    /** The summaries of all groups of a year in scope. */
    Found all(int year, Scope scope, Predicate<String> holds) {
        return find(null, year, scope, holds);
    }

    private Found find(@Nullable UUID groupId, int year, Scope scope, Predicate<String> holds) {
        var heads = summaries.heads(groupId, year, scope);
        if (groupId != null && heads.isEmpty()) {
            throw Problem.notFound();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var tag = tag(heads);
            if (holds.test(tag)) {
                return new Found(tag, null);
            }
            var items = figures(heads);
            var after = summaries.heads(groupId, year, scope);
            if (tag(after).equals(tag)) {
                return new Found(tag, items);
            }
            heads = after;
        }
        throw Problem.of(
                ProblemType.UNAVAILABLE,
                "Số liệu đang thay đổi liên tục; hãy thử lại sau ít giây.",
                "The records keep changing; try again in a few seconds.");
    }

    private static String tag(List<Tuple> heads) {
        var versions = heads.stream().mapToLong(head -> head.get("version", Long.class));
        return heads.size() == 1
                ? EntityVersion.tag(versions.sum())
                : "\"" + heads.size() + "-" + versions.sum() + "\"";
    }

    private List<SummaryView> figures(List<Tuple> heads) {
        var ids = heads.stream().map(SummaryService::id).toList();
        var members = byGroupYear(summaries.members(ids));
        var campaigns = byGroupYear(summaries.campaigns(ids));
        var agreements = byGroupYear(summaries.agreements(ids));
        var registrations = byGroupYear(summaries.registrations(ids));
        var places = rankings.of(ids);
        return heads.stream()
                .map(head -> {
                    var id = id(head);
                    return new SummaryAssembly(head, of(members, id))
                            .view(of(campaigns, id), of(agreements, id), of(registrations, id), places.get(id));
                })
                .toList();
    }

    private static UUID id(Tuple head) {
        return head.get("id", UUID.class);
    }

    private static Map<UUID, List<Tuple>> byGroupYear(List<Tuple> rows) {
        return rows.stream().collect(groupingBy(row -> row.get("group_year_id", UUID.class)));
    }

    private static List<Tuple> of(Map<UUID, List<Tuple>> rows, UUID groupYear) {
        return rows.getOrDefault(groupYear, List.of());
    }
}

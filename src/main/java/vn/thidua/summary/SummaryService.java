package vn.thidua.summary;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.SummarySection;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/**
 * Summaries that equal the records at one moment: the versions are read before and after the figures, and a change in
 * between means reading again. (A snapshot by isolation level would not do: the first statement of a transaction is
 * history's.)
 */
@ApplicationScoped
class SummaryService {

    private static final int ATTEMPTS = 10;

    /** What was found: the tag of all summaries in it, and the summaries, absent if the reader holds that tag. */
    record Found(String tag, @Nullable SummariesView summaries) {}

    private final SummaryQueries summaries;
    private final List<SummarySection<?>> sections;

    SummaryService(SummaryQueries summaries, @All List<SummarySection<?>> sections) {
        this.summaries = summaries;
        this.sections = sections;
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
            var tag = SummaryHead.tag(heads);
            if (holds.test(tag)) {
                return new Found(tag, null);
            }
            var composed = composed(year, heads);
            var after = summaries.heads(groupId, year, scope);
            if (SummaryHead.tag(after).equals(tag)) {
                return new Found(tag, composed);
            }
            heads = after;
        }
        throw Problem.of(ProblemType.UNAVAILABLE, Message.of("summary.keeps-changing"));
    }

    private SummariesView composed(int year, List<SummaryHead> heads) {
        var ids = heads.stream().map(SummaryHead::id).toList();
        var answered = sections.stream()
                .<AnsweredSection<?>>map(section -> AnsweredSection.of(section, ids))
                .toList();
        var totals = new LinkedHashMap<String, Object>();
        answered.forEach(section -> section.addTo(totals));
        return new SummariesView(
                year,
                new SummariesView.Totals(heads.size(), totals),
                heads.stream().map(head -> view(head, answered)).toList());
    }

    private static SummaryView view(SummaryHead head, List<AnsweredSection<?>> answered) {
        var year = head.groupYear();
        var said = new LinkedHashMap<String, Object>();
        var links = new LinkedHashMap<String, String>();
        links.put("self", year.address() + "/summary");
        answered.forEach(section -> section.addTo(said, links, year));
        return SummaryView.of(head, said, links);
    }
}

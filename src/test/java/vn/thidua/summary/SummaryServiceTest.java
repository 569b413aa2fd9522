package vn.thidua.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.document.SummarySection;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;

/** Summaries composed of sections that no room has, with versions that change while they are read. */
class SummaryServiceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    /** A section of the test's own. */
    private record Told(int figure) {}

    /** Says a figure of some years; nothing of the others. */
    private static final class Section implements SummarySection<Told> {

        private final String name;
        private final Map<UUID, Integer> figures;
        private int asked;

        Section(String name, Map<UUID, Integer> figures) {
            this.name = name;
            this.figures = figures;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Map<UUID, Told> of(Collection<UUID> groupYears) {
            asked++;
            var told = new HashMap<UUID, Told>();
            groupYears.stream()
                    .filter(figures::containsKey)
                    .forEach(year -> told.put(year, new Told(figures.get(year))));
            return told;
        }

        @Override
        public List<Link> links(Year year, Told section) {
            return List.of(
                    new Link(name, year.address() + "/" + name), new Link(name + "List", year.list("/v1/" + name)));
        }

        @Override
        public List<Total<Told>> totals() {
            return List.of(new Total<>(name + "Sum", Told::figure));
        }

        @Override
        public List<Table<Told>> tables() {
            return List.of(new Table<>(
                    name + "Rows",
                    "rows",
                    all -> all.stream().map(Told::figure).sorted().toList()));
        }
    }

    private final Deque<Long> versions = new ArrayDeque<>();

    /** Two groups' years; the first one's version is another at each reading while there are more. */
    private final SummaryQueries queries = new SummaryQueries(null) {
        @Override
        List<SummaryHead> heads(UUID groupId, int year, Scope scope) {
            long version = versions.size() > 1 ? versions.pop() : versions.peek();
            return List.of(head(ONE, version), head(TWO, 1));
        }
    };

    private static SummaryHead head(UUID id, long version) {
        return new SummaryHead(id, id, "KV", "Khu vực", "REGION", 2023, version, Instant.EPOCH);
    }

    private SummaryService.Found found(SummarySection<?>... sections) {
        return new SummaryService(queries, List.of(sections)).all(2023, Scope.EVERYTHING, tag -> false);
    }

    @Test
    void each_section_stands_under_its_name_in_their_order_between_head_and_links() throws Exception {
        versions.add(7L);
        var last = new Section("beta", Map.of(ONE, 1, TWO, 0));
        var summaries =
                found(new Section("gamma", Map.of(ONE, 2, TWO, 3)), last).summaries();
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        assertThat(json.writeValueAsString(summaries)).isEqualTo("""
                {"year":2023,"totals":{"groups":2,"gammaSum":5,"gammaRows":[2,3],"betaSum":1,"betaRows":[0,1]},"items":[\
                {"group":{"id":"%1$s","code":"KV","name":"Khu vực","kind":"REGION"},"year":2023,"asOf":0.0,"version":7,\
                "gamma":{"figure":2},"beta":{"figure":1},\
                "links":{"self":"/v1/groups/%1$s/years/2023/summary","gamma":"/v1/groups/%1$s/years/2023/gamma",\
                "gammaList":"/v1/gamma?groupId=%1$s&year=2023","beta":"/v1/groups/%1$s/years/2023/beta",\
                "betaList":"/v1/beta?groupId=%1$s&year=2023"}},\
                {"group":{"id":"%2$s","code":"KV","name":"Khu vực","kind":"REGION"},"year":2023,"asOf":0.0,"version":1,\
                "gamma":{"figure":3},"beta":{"figure":0},\
                "links":{"self":"/v1/groups/%2$s/years/2023/summary","gamma":"/v1/groups/%2$s/years/2023/gamma",\
                "gammaList":"/v1/gamma?groupId=%2$s&year=2023","beta":"/v1/groups/%2$s/years/2023/beta",\
                "betaList":"/v1/beta?groupId=%2$s&year=2023"}}]}""".formatted(ONE, TWO));
        assertThat(last.asked).isEqualTo(1);
    }

    @Test
    void a_section_may_leave_no_year_out() {
        versions.add(1L);
        assertThatThrownBy(() -> found(new Section("gamma", Map.of(ONE, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gamma");
    }

    @Test
    void what_changed_while_it_was_read_is_read_again() {
        versions.addAll(List.of(1L, 2L, 3L));
        var section = new Section("gamma", Map.of(ONE, 1, TWO, 1));
        var found = found(section);
        assertThat(found.tag()).isEqualTo("\"2-4\"");
        assertThat(found.summaries().items().get(0).version()).isEqualTo(3);
        assertThat(section.asked).isEqualTo(3);
    }

    @Test
    void what_never_stops_changing_is_unavailable_for_a_moment() {
        for (long version = 0; version < 100; version++) {
            versions.add(version);
        }
        assertThatThrownBy(() -> found(new Section("gamma", Map.of(ONE, 1, TWO, 1))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type).isEqualTo(ProblemType.UNAVAILABLE));
    }

    @Test
    void a_reader_who_holds_the_tag_costs_no_figure() {
        versions.add(4L);
        var section = new Section("gamma", Map.of(ONE, 1, TWO, 1));
        var found = new SummaryService(queries, List.of(section)).all(2023, Scope.EVERYTHING, "\"2-5\""::equals);
        assertThat(found.tag()).isEqualTo("\"2-5\"");
        assertThat(found.summaries()).isNull();
        assertThat(section.asked).isZero();
    }
}

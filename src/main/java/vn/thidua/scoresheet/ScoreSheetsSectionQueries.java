package vn.thidua.scoresheet;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.thidua.document.SummarySection;

/** The score sheets of groups' years, for their summaries; how they rank is said further up. */
@ApplicationScoped
@Priority(150)
class ScoreSheetsSectionQueries implements SummarySection<ScoreSheetsSection> {

    /** Who a sheet is expected of, and whether it was submitted. */
    private record Row(UUID groupYearId, boolean submitted) {}

    private static final String EXPECTED = """
            select m.groupYearId, case when m.organisationId in (%1$s) then true else false end
              from MembershipRow m
             where m.groupYearId in :years and (m.leftOn is null or m.organisationId in (%1$s))
            """.formatted(
                    "select s.organisationId from ScoreSheet s where s.groupYearId = m.groupYearId and s.status <> OPEN");

    private final Session session;

    ScoreSheetsSectionQueries(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "scoreSheets";
    }

    @Override
    public Map<UUID, ScoreSheetsSection> of(Collection<UUID> groupYears) {
        var rows = session.createSelectionQuery(EXPECTED, Row.class)
                .setParameter("years", groupYears)
                .getResultStream()
                .collect(groupingBy(Row::groupYearId));
        var sections = new HashMap<UUID, ScoreSheetsSection>();
        groupYears.forEach(year -> sections.put(year, section(rows.getOrDefault(year, List.of()))));
        return sections;
    }

    private static ScoreSheetsSection section(List<Row> expected) {
        return new ScoreSheetsSection(
                expected.size(), (int) expected.stream().filter(Row::submitted).count(), (int)
                        expected.stream().filter(row -> !row.submitted()).count());
    }

    @Override
    public List<Link> links(Year year, ScoreSheetsSection section) {
        return List.of(new Link("scoreSheets", year.list("/v1/score-sheets")));
    }

    @Override
    public List<Total<ScoreSheetsSection>> totals() {
        return List.of(
                new Total<>("sheetsExpected", ScoreSheetsSection::expected),
                new Total<>("sheetsSubmitted", ScoreSheetsSection::submitted),
                new Total<>("sheetsMissing", ScoreSheetsSection::missing));
    }
}

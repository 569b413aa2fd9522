package vn.thidua.scoring.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.scoring.criteria.Edition;
import vn.thidua.scoring.criteria.Editions;
import vn.thidua.scoring.rule.Contender;
import vn.thidua.scoring.rule.CriteriaTree;
import vn.thidua.scoring.rule.Ranking;
import vn.thidua.scoring.rule.Standing;
import vn.thidua.scoring.sheet.ScoredSheet;
import vn.thidua.scoring.sheet.ScoredSheets;

/** Rankings of groups' years, computed from the sheets that are submitted now. */
@ApplicationScoped
public class Rankings {

    private final ScoredSheets sheets;
    private final Editions editions;

    Rankings(ScoredSheets sheets, Editions editions) {
        this.sheets = sheets;
        this.editions = editions;
    }

    /** The ranking of one group's year; without items while no sheet is submitted. */
    public RankingView of(GroupYearRef year) {
        return of(List.of(year.id())).getOrDefault(year.id(), RankingView.empty(year));
    }

    /**
     * The rankings of those of these groups' years in which a sheet is submitted, by the id of the
     * year. The number of statements grows only with the calendar years among them: not with
     * groups, sheets or leaves.
     */
    public Map<UUID, RankingView> of(Collection<UUID> groupYears) {
        var submitted = sheets.submittedIn(groupYears);
        var sets =
                editions.of(submitted.stream().map(ScoredSheet::criteriaSetId).distinct().toList());
        return submitted.stream()
                .collect(Collectors.groupingBy(ScoredSheet::groupYearId))
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, sameYear -> ranking(sameYear.getValue(), sets)));
    }

    /**
     * Ranks the sheets of one edition: where an edition was superseded while units were scoring, of
     * the newest that has a submitted sheet.
     */
    private static RankingView ranking(List<ScoredSheet> submitted, Map<UUID, Edition> sets) {
        var newest =
                submitted.stream()
                        .map(sheet -> sets.get(sheet.criteriaSetId()))
                        .max(Comparator.comparing(Edition::edition))
                        .orElseThrow();
        var first = submitted.get(0);
        var ranked =
                submitted.stream()
                        .filter(sheet -> sheet.criteriaSetId().equals(newest.id()))
                        .sorted(Comparator.comparing(sheet -> sheet.unit().name()))
                        .toList();
        var contenders = ranked.stream().map(sheet -> contender(sheet, newest.tree())).toList();
        var units =
                ranked.stream()
                        .collect(Collectors.toMap(sheet -> sheet.unit().id(), ScoredSheet::unit));
        return new RankingView(
                first.groupId(),
                first.year(),
                RankingView.Status.PROVISIONAL,
                newest.id(),
                Ranking.of(newest.tree(), contenders).stream()
                        .map(standing -> item(standing, units.get(standing.unit())))
                        .toList());
    }

    private static Contender contender(ScoredSheet sheet, CriteriaTree tree) {
        return new Contender(
                sheet.unit().id(),
                sheet.points(),
                tree.excluded(sheet.notApplicable()),
                sheet.submittedAt());
    }

    private static RankingView.Item item(Standing standing, OrganisationRef unit) {
        return new RankingView.Item(
                standing.rank(),
                unit,
                standing.total(),
                standing.percent(),
                standing.ratingClass().code(),
                standing.tieBreak());
    }
}

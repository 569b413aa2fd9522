package vn.thidua.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.Editions;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.criteria.rule.Contender;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Ranking;
import vn.thidua.scoresheet.ScoredSheet;
import vn.thidua.scoresheet.ScoredSheets;
import vn.thidua.scoresheet.SheetStatus;

/** Rankings of groups' years as they follow from the sheets that are submitted now. */
@ApplicationScoped
class ComputedRankings {

    private final ScoredSheets sheets;
    private final Editions editions;

    ComputedRankings(ScoredSheets sheets, Editions editions) {
        this.sheets = sheets;
        this.editions = editions;
    }

    /**
     * The rankings of these groups' years, one for each audience of which a unit has submitted its sheet. The number of
     * statements does not grow with them.
     */
    List<GroupRanking> of(Collection<UUID> groupYears) {
        return groupYears.isEmpty() ? List.of() : ranked(sheets.submittedIn(groupYears));
    }

    /** The ranking of these units, all of one audience, by their sheets; absent while none submitted. */
    Optional<GroupRanking> of(Audience audience, List<UUID> units, List<ScoredSheet> all) {
        var submitted = all.stream()
                .filter(sheet -> sheet.status() != SheetStatus.OPEN)
                .filter(sheet -> units.contains(sheet.unit().id()))
                .toList();
        return ranked(submitted).stream()
                .filter(ranking -> ranking.audience().equals(audience))
                .findFirst();
    }

    private List<GroupRanking> ranked(List<ScoredSheet> submitted) {
        var sets = editions.of(
                submitted.stream().map(ScoredSheet::criteriaSetId).distinct().toList());
        return submitted.stream()
                .collect(Collectors.groupingBy(sheet -> new GroupRanking.Line(
                        sheet.groupYearId(), sets.get(sheet.criteriaSetId()).audience())))
                .values()
                .stream()
                .map(sheetsOfLine -> ranking(sheetsOfLine, sets))
                .toList();
    }

    /**
     * Ranks the sheets of one edition: where an edition was superseded while units were scoring, of the newest that has
     * a submitted sheet.
     *
     * @param submitted by the names of the units, in which equal ones stay
     */
    private static GroupRanking ranking(List<ScoredSheet> submitted, Map<UUID, Edition> sets) {
        var newest = submitted.stream()
                .map(sheet -> sets.get(sheet.criteriaSetId()))
                .max(Comparator.comparing(Edition::edition))
                .orElseThrow();
        var first = submitted.get(0);
        var ranked = submitted.stream()
                .filter(sheet -> sheet.criteriaSetId().equals(newest.id()))
                .toList();
        var contenders =
                ranked.stream().map(sheet -> contender(sheet, newest.tree())).toList();
        var byUnit =
                ranked.stream().collect(Collectors.toMap(sheet -> sheet.unit().id(), Function.identity()));
        return new GroupRanking(
                first.groupYearId(),
                first.groupId(),
                first.year(),
                newest.ref(),
                null,
                Ranking.of(newest.tree(), contenders).stream()
                        .map(place -> RankedUnit.of(place, byUnit.get(place.unit()), newest.tree()))
                        .toList(),
                submitted.stream()
                        .filter(sheet -> !byUnit.containsKey(sheet.unit().id()))
                        .map(sheet -> NotRanked.of(sheet.unit(), NotRanked.Reason.OTHER_EDITION))
                        .toList());
    }

    private static Contender contender(ScoredSheet sheet, CriteriaTree tree) {
        return sheet.score().contender(tree, sheet.unit().id(), sheet.firstSubmittedAt());
    }
}

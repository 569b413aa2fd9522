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
import vn.thidua.criteria.rule.Contender;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Ranking;
import vn.thidua.organisation.GroupYearRef;
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
     * The rankings of those of these groups' years in which a sheet is submitted, by the id of the year. The number of
     * statements does not grow with them.
     */
    Map<UUID, GroupRanking> of(Collection<UUID> groupYears) {
        return groupYears.isEmpty() ? Map.of() : of(sheets.submittedIn(groupYears));
    }

    /** The ranking of a group's year among its members alone, by its sheets; absent while none submitted. */
    Optional<GroupRanking> ofMembers(GroupYearRef year, List<ScoredSheet> all) {
        var submitted = all.stream()
                .filter(sheet -> sheet.status() != SheetStatus.OPEN)
                .filter(sheet -> year.hasMember(sheet.unit().id()))
                .toList();
        return Optional.ofNullable(of(submitted).get(year.id()));
    }

    private Map<UUID, GroupRanking> of(List<ScoredSheet> submitted) {
        var sets = editions.of(
                submitted.stream().map(ScoredSheet::criteriaSetId).distinct().toList());
        return submitted.stream().collect(Collectors.groupingBy(ScoredSheet::groupYearId)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sameYear -> ranking(sameYear.getValue(), sets)));
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
                first.groupId(),
                first.year(),
                CriteriaSetRef.of(newest),
                null,
                Ranking.of(newest.tree(), contenders).stream()
                        .map(place -> RankedUnit.of(place, byUnit.get(place.unit()), newest.tree()))
                        .toList());
    }

    private static Contender contender(ScoredSheet sheet, CriteriaTree tree) {
        return sheet.score().contender(tree, sheet.unit().id(), sheet.firstSubmittedAt());
    }
}

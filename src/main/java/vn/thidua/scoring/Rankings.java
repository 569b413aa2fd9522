package vn.thidua.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.scoring.ScoreSheetRepository.LeafPoints;
import vn.thidua.scoring.rule.Contender;
import vn.thidua.scoring.rule.CriteriaTree;
import vn.thidua.scoring.rule.Ranking;
import vn.thidua.scoring.rule.Standing;

/** Rankings of groups' years, computed from the sheets that are submitted now. */
@ApplicationScoped
public class Rankings {

    /** All that the database has to say, whatever the number of groups. */
    private record Material(
            Map<UUID, CriteriaSetService.Whole> sets,
            Map<UUID, List<LeafPoints>> points,
            Map<Integer, Map<UUID, OrganisationRef>> names) {

        String name(FiledSheet filed) {
            return names.get(filed.year()).get(filed.sheet().organisationId).name();
        }
    }

    private final ScoreSheetRepository sheets;
    private final CriteriaSetService criteria;
    private final UnitNames units;

    Rankings(ScoreSheetRepository sheets, CriteriaSetService criteria, UnitNames units) {
        this.sheets = sheets;
        this.criteria = criteria;
        this.units = units;
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
        var submitted = sheets.submittedOf(groupYears);
        var material = material(submitted);
        return submitted.stream()
                .collect(Collectors.groupingBy(filed -> filed.sheet().groupYearId))
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                sameYear -> ranking(sameYear.getValue(), material)));
    }

    private Material material(List<FiledSheet> filed) {
        var found = filed.stream().map(FiledSheet::sheet).toList();
        return new Material(
                criteria.wholes(
                        found.stream().map(sheet -> sheet.criteriaSetId).distinct().toList()),
                sheets.points(found.stream().map(sheet -> sheet.id).toList()).stream()
                        .collect(Collectors.groupingBy(LeafPoints::sheetId)),
                units.of(filed));
    }

    /**
     * Ranks the sheets of one edition: where an edition was superseded while units were scoring, of
     * the newest that has a submitted sheet.
     */
    private static RankingView ranking(List<FiledSheet> submitted, Material material) {
        var newest =
                submitted.stream()
                        .map(filed -> material.sets().get(filed.sheet().criteriaSetId))
                        .max(Comparator.comparing(whole -> whole.set().edition))
                        .orElseThrow();
        var first = submitted.get(0);
        var contenders =
                submitted.stream()
                        .filter(filed -> filed.sheet().criteriaSetId.equals(newest.set().id))
                        .sorted(Comparator.comparing(material::name))
                        .map(filed -> contender(filed.sheet(), newest.tree(), material))
                        .toList();
        var names = material.names().get(first.year());
        return new RankingView(
                first.groupId(),
                first.year(),
                RankingView.Status.PROVISIONAL,
                newest.set().id,
                Ranking.of(newest.tree(), contenders).stream()
                        .map(standing -> item(standing, names.get(standing.unit())))
                        .toList());
    }

    private static Contender contender(ScoreSheet sheet, CriteriaTree tree, Material material) {
        var points = new HashMap<String, BigDecimal>();
        Set<String> notApplicable = new HashSet<>();
        for (var leaf : material.points().getOrDefault(sheet.id, List.of())) {
            points.put(leaf.code(), leaf.points());
            if (leaf.notApplicable()) {
                notApplicable.add(leaf.code());
            }
        }
        return new Contender(
                sheet.organisationId, points, tree.excluded(notApplicable), sheet.submittedAt);
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

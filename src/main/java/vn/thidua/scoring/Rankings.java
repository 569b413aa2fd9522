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
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.organisation.Organisations;
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
            Map<UUID, List<ScoreSheet>> sheets,
            Map<UUID, CriteriaSetService.Whole> sets,
            Map<UUID, List<LeafPoints>> points,
            Map<Integer, Map<UUID, OrganisationRef>> names) {}

    private final ScoreSheetRepository sheets;
    private final CriteriaSetService criteria;
    private final Organisations organisations;

    Rankings(
            ScoreSheetRepository sheets, CriteriaSetService criteria, Organisations organisations) {
        this.sheets = sheets;
        this.criteria = criteria;
        this.organisations = organisations;
    }

    /** The ranking of one group's year. */
    public RankingView of(GroupYearRef year) {
        return of(List.of(year)).get(year.id());
    }

    /**
     * The rankings of many groups' years, by the id of the year. The number of statements grows
     * only with the calendar years among them: not with groups, sheets or leaves.
     */
    public Map<UUID, RankingView> of(Collection<GroupYearRef> years) {
        var material = material(years);
        return years.stream()
                .collect(Collectors.toMap(GroupYearRef::id, year -> ranking(year, material)));
    }

    private Material material(Collection<GroupYearRef> years) {
        var submitted = sheets.submittedOf(years.stream().map(GroupYearRef::id).toList());
        var names = new HashMap<Integer, Map<UUID, OrganisationRef>>();
        years.stream()
                .collect(Collectors.groupingBy(GroupYearRef::year))
                .forEach((year, same) -> names.put(year, names(same)));
        return new Material(
                submitted.stream().collect(Collectors.groupingBy(sheet -> sheet.groupYearId)),
                criteria.wholes(
                        submitted.stream().map(sheet -> sheet.criteriaSetId).distinct().toList()),
                sheets.points(submitted.stream().map(sheet -> sheet.id).toList()).stream()
                        .collect(Collectors.groupingBy(LeafPoints::sheetId)),
                names);
    }

    private Map<UUID, OrganisationRef> names(List<GroupYearRef> sameYear) {
        var members =
                sameYear.stream()
                        .flatMap(year -> year.members().stream())
                        .map(GroupYearRef.Member::organisationId)
                        .collect(Collectors.toSet());
        return organisations.namesOn(members, sameYear.get(0).namingDay());
    }

    /**
     * Ranks the sheets of one edition: where an edition was superseded while units were scoring, of
     * the newest that has a submitted sheet.
     */
    private static RankingView ranking(GroupYearRef year, Material material) {
        var submitted = material.sheets().getOrDefault(year.id(), List.of());
        var newest =
                submitted.stream()
                        .map(sheet -> material.sets().get(sheet.criteriaSetId))
                        .max(Comparator.comparing(whole -> whole.set().edition))
                        .orElse(null);
        if (newest == null) {
            return view(year, null, List.of());
        }
        var names = material.names().get(year.year());
        var contenders =
                submitted.stream()
                        .filter(sheet -> sheet.criteriaSetId.equals(newest.set().id))
                        .map(sheet -> contender(sheet, newest.tree(), material))
                        .sorted(
                                Comparator.comparing(
                                        (Contender unit) -> names.get(unit.unit()).name()))
                        .toList();
        return view(
                year,
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

    private static RankingView view(
            GroupYearRef year, @Nullable UUID set, List<RankingView.Item> items) {
        return new RankingView(
                year.groupId(), year.year(), RankingView.Status.PROVISIONAL, set, items);
    }
}

package vn.thidua.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.LeafCount;
import vn.thidua.criteria.rule.Outcome;
import vn.thidua.criteria.rule.Placement;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.scoresheet.ScoredSheet;

/**
 * A unit's place in a group's ranking with everything it follows from, so that it can be computed again from this
 * alone; a publication freezes it as it stands here.
 *
 * @param rank absent, as are per cent and class, of a unit to which nothing applies: it is not ranked
 * @param firstSubmittedAt when its sheet was first submitted complete
 * @param ratingClass code of the class
 * @param leaves the points of each leaf that is scored
 * @param adjustments the points of each bonus and penalty item that is scored, at least 0 also for a penalty, before
 *     the caps on all of a kind
 * @param excluded leaves that leave the unit's base, by code
 * @param notApplicable the leaves of which it is claimed that the task did not arise, in the base or not
 * @param notAssigned the leaves that the Ministry did not assign to the unit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankedUnit(
        @Nullable Integer rank,
        OrganisationRef organisation,
        UUID sheetId,
        Instant firstSubmittedAt,
        BigDecimal total,
        BigDecimal base,
        BigDecimal bonus,
        BigDecimal penalty,
        @Nullable BigDecimal percent,
        @Nullable String ratingClass,
        @Nullable TieBreak tieBreak,
        SortedMap<String, BigDecimal> leaves,
        SortedMap<String, BigDecimal> adjustments,
        List<String> excluded,
        LeafCount notApplicable,
        LeafCount notAssigned) {

    static RankedUnit of(Placement place, ScoredSheet sheet, CriteriaTree tree) {
        var leaves = new TreeMap<>(sheet.score().points());
        var adjustments = new TreeMap<String, BigDecimal>();
        for (var item : tree.adjustments().items()) {
            var points = leaves.remove(item.code());
            if (points != null) {
                adjustments.put(item.code(), points);
            }
        }
        return new RankedUnit(
                place.rank(),
                sheet.unit(),
                sheet.id(),
                sheet.firstSubmittedAt(),
                place.total(),
                place.base(),
                place.bonus(),
                place.penalty(),
                place.percent(),
                place.ratingClass() == null ? null : place.ratingClass().code(),
                place.tieBreak(),
                leaves,
                adjustments,
                sheet.score().excluded(tree).stream().sorted().toList(),
                tree.count(sheet.score().notApplicable()),
                tree.count(sheet.score().notAssigned()));
    }

    /**
     * What it came to, told from others by its sheet: a unit may lead two groups.
     *
     * @param own the edition it was scored by
     */
    Outcome outcome(CriteriaTree own) {
        Map<String, BigDecimal> points = new HashMap<>(leaves);
        points.putAll(adjustments);
        return new Outcome(sheetId, total, base, bonus, penalty, points, own.worth(excluded), firstSubmittedAt);
    }
}

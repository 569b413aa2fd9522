package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;

/**
 * The table of a criteria set as data: a tree of groups and leaves in the order of the printed form, with the scale and
 * the tie-breaks of its ranking. It may be as wrong as somebody sent it; {@link #faults()} tells, and everything else
 * is promised only for a tree without faults.
 *
 * @param year the year it scores
 * @param total what the whole table is worth
 * @param criteria rows in printed order; a parent may stand anywhere
 * @param adjustments bonus and penalty items, outside the total
 */
public record CriteriaTree(
        int year,
        @Nullable BigDecimal total,
        List<Criterion> criteria,
        List<RatingClass> ratingClasses,
        List<TieBreak> tieBreaks,
        Adjustments adjustments) {

    public CriteriaTree {
        total = Points.normal(total);
        criteria = sent(criteria);
        ratingClasses = sent(ratingClasses);
        tieBreaks = sent(tieBreaks);
        adjustments = adjustments == null ? Adjustments.NONE : adjustments;
    }

    /** A list that may hold what a caller should not have sent, so that it can be told. */
    static <T> List<T> sent(@Nullable List<T> rows) {
        return rows == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /** Everything that is wrong, each with its pointer; none means that the set may be saved. */
    public List<Fault> faults() {
        return CriteriaCheck.of(this);
    }

    /** The rows that are scored, in printed order. */
    public List<Criterion> leaves() {
        Set<String> parents = parents();
        return criteria.stream().filter(row -> !parents.contains(row.code())).toList();
    }

    /** The leaf of that code; a group is none. */
    public Optional<Criterion> leaf(String code) {
        return leaves().stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** All that figures are entered for, by code: the leaves, then bonus and penalty items. */
    public Map<String, Scorable> scorables() {
        Map<String, Scorable> scorables = new LinkedHashMap<>();
        leaves().forEach(leaf -> scorables.put(leaf.code(), leaf));
        adjustments.items().forEach(item -> scorables.put(item.code(), item));
        return scorables;
    }

    /** Of the leaves that do not apply to a unit, those that leave its base. */
    public Set<String> excluded(Collection<String> notApplicable) {
        return leaves().stream()
                .filter(leaf -> notApplicable.contains(leaf.code()))
                .filter(Criterion::canLeaveBase)
                .map(Criterion::code)
                .collect(Collectors.toSet());
    }

    /**
     * What each leaf is worth, by code.
     *
     * @param without codes of leaves to leave out
     */
    public Map<String, BigDecimal> worth(Collection<String> without) {
        return leaves().stream()
                .filter(leaf -> !without.contains(leaf.code()))
                .collect(Collectors.toMap(Criterion::code, Criterion::maxScore));
    }

    /** Those of these codes that are leaves, together. */
    public LeafCount count(Collection<String> codes) {
        List<Criterion> counted =
                leaves().stream().filter(leaf -> codes.contains(leaf.code())).toList();
        BigDecimal points = counted.stream().map(Criterion::maxScore).reduce(Points.ZERO, BigDecimal::add);
        return new LeafCount(counted.size(), points);
    }

    Set<String> parents() {
        Set<String> parents = new HashSet<>();
        for (Criterion row : criteria) {
            if (row != null && row.parentCode() != null) {
                parents.add(row.parentCode());
            }
        }
        return parents;
    }

    /** The leaves in the subtree of a row; of a leaf, itself. */
    Set<String> leavesUnder(String code) {
        Map<String, @Nullable String> parentOf = new HashMap<>();
        criteria.forEach(row -> parentOf.put(row.code(), row.parentCode()));
        Set<String> under = new HashSet<>();
        for (Criterion leaf : leaves()) {
            String at = leaf.code();
            while (at != null && !at.equals(code)) {
                at = parentOf.get(at);
            }
            if (at != null) {
                under.add(leaf.code());
            }
        }
        return under;
    }

    Map<String, Criterion> byCode() {
        Map<String, Criterion> byCode = new LinkedHashMap<>();
        for (Criterion row : criteria) {
            if (row != null && row.code() != null) {
                byCode.putIfAbsent(row.code(), row);
            }
        }
        return byCode;
    }
}

package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.CriteriaDiff.LadderChange;
import vn.thidua.criteria.rule.CriteriaDiff.Move;
import vn.thidua.criteria.rule.CriteriaDiff.PointsChange;
import vn.thidua.criteria.rule.CriteriaDiff.RatingClassesChange;
import vn.thidua.criteria.rule.CriteriaDiff.Revision;
import vn.thidua.criteria.rule.CriteriaDiff.Reweighting;
import vn.thidua.criteria.rule.CriteriaDiff.TieBreaksChange;

/** Goes through the rows of the later set in printed order and says what became of each. */
final class CriteriaComparison {

    private final CriteriaTree from;
    private final CriteriaTree to;
    private final Pairing<Criterion> rows;
    private final Map<String, Criterion> byCode;
    private final List<Criterion> added = new ArrayList<>();
    private final List<Move> moved = new ArrayList<>();
    private final List<Reweighting> reweighted = new ArrayList<>();
    private final List<LadderChange> ladderChanged = new ArrayList<>();
    private final List<Revision> revised = new ArrayList<>();

    private CriteriaComparison(CriteriaTree from, CriteriaTree to) {
        this.from = from;
        this.to = to;
        this.byCode = to.byCode();
        this.rows = Pairing.of(from.criteria(), to.criteria(), Criterion::code, Criterion::nameVi);
    }

    static CriteriaDiff of(CriteriaTree from, CriteriaTree to) {
        var comparison = new CriteriaComparison(from, to);
        for (Criterion row : to.criteria()) {
            comparison
                    .rows
                    .before(row)
                    .ifPresentOrElse(before -> comparison.compare(before, row), () -> comparison.added.add(row));
        }
        return comparison.diff();
    }

    private CriteriaDiff diff() {
        return new CriteriaDiff(
                added,
                List.copyOf(rows.gone()),
                moved,
                reordered(),
                reweighted,
                ladderChanged,
                revised,
                AdjustmentsComparison.of(from.adjustments(), to.adjustments()),
                points(from.total(), to.total()),
                from.ratingClasses().equals(to.ratingClasses())
                        ? null
                        : new RatingClassesChange(from.ratingClasses(), to.ratingClasses()),
                from.tieBreaks().equals(to.tieBreaks()) ? null : new TieBreaksChange(from.tieBreaks(), to.tieBreaks()),
                null,
                null,
                null,
                null);
    }

    /** Null where both are the same number. */
    static @Nullable PointsChange points(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return Objects.equals(from, to) ? null : new PointsChange(from, to);
    }

    private void compare(Criterion before, Criterion row) {
        if (!before.code().equals(row.code()) || isElsewhere(before, row)) {
            moved.add(new Move(
                    row.code(), row.nameVi(), row.nameEn(), before.code(), row.parentCode(), before.parentCode()));
        }
        if (!before.maxScore().equals(row.maxScore())) {
            reweighted.add(new Reweighting(row.code(), row.nameVi(), row.nameEn(), before.maxScore(), row.maxScore()));
        }
        if (!Objects.equals(comparable(before), comparable(row))) {
            ladderChanged.add(new LadderChange(row.code(), row.nameVi(), row.nameEn(), before.ladder(), row.ladder()));
        }
        var fields = fields(before, row);
        if (!fields.isEmpty()) {
            revised.add(new Revision(row.code(), row.nameVi(), row.nameEn(), fields));
        }
    }

    /** Among the rows of each group that were in it before. */
    private List<String> reordered() {
        var placeBefore = new HashMap<String, Integer>();
        from.criteria().forEach(row -> placeBefore.put(row.code(), placeBefore.size()));
        var groups = new LinkedHashMap<@Nullable String, List<Criterion>>();
        for (Criterion row : to.criteria()) {
            var before = rows.before(row);
            if (before.isPresent() && !isElsewhere(before.get(), row)) {
                groups.computeIfAbsent(row.parentCode(), any -> new ArrayList<>())
                        .add(row);
            }
        }
        var codes = new HashSet<String>();
        groups.values()
                .forEach(group -> codes.addAll(Reordering.outOf(
                        group.stream().map(Criterion::code).toList(),
                        group.stream()
                                .map(row -> rows.before(row).get().code())
                                .map(placeBefore::get)
                                .toList())));
        return to.criteria().stream()
                .map(Criterion::code)
                .filter(codes::contains)
                .toList();
    }

    /** A group that is only numbered anew is the same group to its rows. */
    private boolean isElsewhere(Criterion before, Criterion row) {
        String parentBefore = row.parentCode() == null
                ? null
                : rows.before(byCode.get(row.parentCode())).map(Criterion::code).orElse("");
        return !Objects.equals(before.parentCode(), parentBefore);
    }

    private @Nullable Ladder comparable(Criterion row) {
        return row.ladder() == null ? null : row.ladder().inYear(to.year()).plain();
    }

    private static List<String> fields(Criterion before, Criterion row) {
        var fields = new ArrayList<String>();
        differ(fields, "nameVi", before.nameVi(), row.nameVi());
        differ(fields, "nameEn", before.nameEn(), row.nameEn());
        differ(fields, "division", before.division(), row.division());
        differ(fields, "field", before.field(), row.field());
        differ(fields, "evidenceRequired", before.evidenceRequired(), row.evidenceRequired());
        differ(fields, "notApplicablePolicy", before.notApplicablePolicy(), row.notApplicablePolicy());
        differ(fields, "source", before.source(), row.source());
        return fields;
    }

    static void differ(List<String> fields, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            fields.add(field);
        }
    }
}

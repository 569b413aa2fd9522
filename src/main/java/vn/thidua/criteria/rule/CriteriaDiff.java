package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one criteria set to another. Rows are told in the printed order of the later set, those that are
 * gone in that of the earlier; a row that changed in several ways is told under each. A row is the same if both sets
 * have its Vietnamese name exactly once, else if it has the same code: printed codes follow the place of a row, so a
 * row that moves has another one.
 *
 * @param moved rows with another code or within another group
 * @param reordered codes of rows that stand elsewhere among the rows of the same group: the fewest that account for the
 *     order; rows that only give way to others are not among them
 * @param ladderChanged ladders by day are compared as if both sets were of the same year, bands in whatever order
 * @param revised rows whose words, owner, evidence, policy or source changed
 * @param total absent where it is the same, as is all that follows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriteriaDiff(
        @NotNull List<Criterion> added,
        @NotNull List<Criterion> removed,
        @NotNull List<Move> moved,
        @NotNull List<String> reordered,
        @NotNull List<Reweighting> reweighted,
        @NotNull List<LadderChange> ladderChanged,
        @NotNull List<Revision> revised,
        @NotNull AdjustmentsDiff adjustments,
        @Nullable PointsChange total,
        @Nullable RatingClassesChange ratingClasses,
        @Nullable TieBreaksChange tieBreaks,
        @Nullable WordsChange nameVi,
        @Nullable WordsChange nameEn,
        @Nullable AudienceChange audience,
        @Nullable DaysChange appealDays) {

    /**
     * A row in another place.
     *
     * @param code its code now
     * @param fromCode its code before
     * @param parentCode its group now; absent at the top
     * @param fromParentCode its group before, by the code of that time; absent at the top
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Move(
            @NotNull String code,
            @NotNull String nameVi,
            @NotNull String nameEn,
            @NotNull String fromCode,
            @Nullable String parentCode,
            @Nullable String fromParentCode) {}

    /** Another standard score for a row. */
    public record Reweighting(
            @NotNull String code,
            @NotNull String nameVi,
            @NotNull String nameEn,
            @NotNull BigDecimal from,
            @NotNull BigDecimal to) {}

    /**
     * Another ladder for a row.
     *
     * @param from absent where the row was a group
     * @param to absent where it is one now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LadderChange(
            @NotNull String code,
            @NotNull String nameVi,
            @NotNull String nameEn,
            @Nullable Ladder from,
            @Nullable Ladder to) {}

    /**
     * Other words or rules for a row.
     *
     * @param fields the names of its fields that changed
     */
    public record Revision(
            @NotNull String code,
            @NotNull String nameVi,
            @NotNull String nameEn,
            @NotNull List<String> fields) {}

    /**
     * Another number of points.
     *
     * @param from absent where there was none
     * @param to absent where there is none now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PointsChange(
            @Nullable BigDecimal from, @Nullable BigDecimal to) {}

    /** Another rating scale. */
    public record RatingClassesChange(
            @NotNull List<RatingClass> from, @NotNull List<RatingClass> to) {}

    /** Other tie-breaks. */
    public record TieBreaksChange(
            @NotNull List<TieBreak> from, @NotNull List<TieBreak> to) {}

    /** Another name. */
    public record WordsChange(@NotNull String from, @NotNull String to) {

        /** Null where both are the same. */
        public static @Nullable WordsChange between(String from, String to) {
            return from.equals(to) ? null : new WordsChange(from, to);
        }
    }

    /** Other units that it is for. */
    public record AudienceChange(
            @NotNull Audience from, @NotNull Audience to) {

        /** Null where both are the same. */
        public static @Nullable AudienceChange between(Audience from, Audience to) {
            return from.equals(to) ? null : new AudienceChange(from, to);
        }
    }

    /** Another number of days. */
    public record DaysChange(@NotNull int from, @NotNull int to) {

        /** Null where both are the same. */
        public static @Nullable DaysChange between(int from, int to) {
            return from == to ? null : new DaysChange(from, to);
        }
    }

    /**
     * What changed among the bonus and penalty items.
     *
     * @param moved items with another code
     * @param bonusCap absent where it is the same, as is the penalty cap
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdjustmentsDiff(
            @NotNull List<Adjustment> added,
            @NotNull List<Adjustment> removed,
            @NotNull List<Move> moved,
            @NotNull List<ItemReweighting> reweighted,
            @NotNull List<Revision> revised,
            @Nullable PointsChange bonusCap,
            @Nullable PointsChange penaltyCap) {}

    /**
     * Other points for an item.
     *
     * @param points of one case; absent where they are the same
     * @param maxPoints the most it may come to; absent where it is the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemReweighting(
            @NotNull String code,
            @NotNull String nameVi,
            @NotNull String nameEn,
            @Nullable PointsChange points,
            @Nullable PointsChange maxPoints) {}

    /** The same with what changed in the sets beside their tables. */
    public CriteriaDiff with(
            @Nullable WordsChange nameVi,
            @Nullable WordsChange nameEn,
            @Nullable AudienceChange audience,
            @Nullable DaysChange appealDays) {
        return new CriteriaDiff(
                added,
                removed,
                moved,
                reordered,
                reweighted,
                ladderChanged,
                revised,
                adjustments,
                total,
                ratingClasses,
                tieBreaks,
                nameVi,
                nameEn,
                audience,
                appealDays);
    }

    /** What changed from one sound table to another. */
    public static CriteriaDiff between(CriteriaTree from, CriteriaTree to) {
        return CriteriaComparison.of(from, to);
    }
}

package vn.thidua.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaSetRef;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.scoresheet.LeafState;
import vn.thidua.scoresheet.SheetStatus;

/**
 * A unit's scores over the years.
 *
 * @param code the leaf, bonus or penalty item that was asked for
 * @param sheets one for each sheet, the oldest first; a year without one is left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreComparisonView(
        @NotNull UUID organisationId,
        @Nullable String code,
        @NotNull List<Year> sheets) {

    /**
     * A unit's sheet of one year, as it stands now.
     *
     * @param organisation the unit by its name in that year
     * @param criteriaSet the set by which it is scored
     * @param percent total in per cent of the base; absent, as is the class, where nothing applies
     * @param ratingClass code of the class
     * @param published the unit's place in its group's newest publication; absent without one
     * @param leaf what was asked for; absent where that year's set has no such code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Year(
            @NotNull int year,
            @NotNull UUID sheetId,
            @NotNull UUID groupId,
            @NotNull OrganisationRef organisation,
            @NotNull CriteriaSetRef criteriaSet,
            @NotNull SheetStatus status,
            @NotNull BigDecimal total,
            @NotNull BigDecimal base,
            @Nullable BigDecimal percent,
            @Nullable String ratingClass,
            @Nullable Published published,
            @Nullable Leaf leaf) {}

    /**
     * A place as it was published, whatever became of the sheet since; without rank, per cent and class: not ranked.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(
            @NotNull int number,
            @NotNull String sha256,
            @Nullable Integer rank,
            @NotNull BigDecimal total,
            @NotNull BigDecimal base,
            @Nullable BigDecimal percent,
            @Nullable String ratingClass) {}

    /**
     * A leaf, bonus or penalty item of that code in one year's set.
     *
     * @param maxScore the most it can come to; absent of an item that nothing bounds
     * @param state how it counts
     * @param points what stands; absent while it is not scored, or not assigned
     * @param percent points in per cent of the most, two decimals, half up; absent where it leaves the base
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Leaf(
            @NotNull Kind kind,
            @NotNull String nameVi,
            @NotNull String nameEn,
            @Nullable BigDecimal maxScore,
            @NotNull LeafState state,
            @Nullable BigDecimal points,
            @Nullable BigDecimal percent) {}

    /** What a code stands for in a year's set. */
    enum Kind {
        LEAF,
        BONUS,
        PENALTY
    }
}

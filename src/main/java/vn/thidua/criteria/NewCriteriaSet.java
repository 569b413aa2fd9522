package vn.thidua.criteria;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Adjustments;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.RatingClass;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.organisation.OrganisationKind;

/**
 * A new criteria set as it is sent: whole, or as a copy of another set of which some fields are given anew.
 *
 * @param copyOf the set that tells every field which is left out
 */
record NewCriteriaSet(
        @Nullable UUID copyOf,
        @Nullable @Min(1948) @Max(2200) Integer year,

        @Nullable @Size(min = 1, max = 300) String nameVi,

        @Nullable @Size(min = 1, max = 300) String nameEn,

        @Nullable @Size(min = 1, max = 10) List<OrganisationKind> unitKinds,
        @Nullable @Size(min = 1, max = 100) List<UUID> groupIds,

        @Nullable @DecimalMin("0.01") @DecimalMax("99999.99") @Digits(integer = 5, fraction = 2)
        BigDecimal total,

        @Nullable @Size(min = 1, max = 1000) String provenance,

        @Nullable @Size(min = 1, max = 20) List<RatingClass> ratingClasses,
        @Nullable @Size(max = 10) List<TieBreak> tieBreaks,
        @Nullable @Size(min = 1, max = 1000) List<Criterion> criteria,
        @Nullable Adjustments adjustments,
        @Nullable @Min(1) @Max(60) Integer appealDays) {

    /** The set's own words, of which some may be missing. */
    CriteriaSetDraft draft() {
        return new CriteriaSetDraft(
                year,
                nameVi,
                nameEn,
                unitKinds,
                groupIds,
                total,
                provenance,
                ratingClasses,
                tieBreaks,
                criteria,
                adjustments,
                appealDays);
    }

    /**
     * The same with what it leaves out told by another set.
     *
     * @param on the year of this one
     * @param rows the other set's rows as they stand in that year
     */
    NewCriteriaSet over(CriteriaSet set, int on, List<Criterion> rows) {
        return new NewCriteriaSet(
                copyOf,
                on,
                or(nameVi, set.nameVi),
                or(nameEn, set.nameEn),
                or(unitKinds, set.audience.unitKinds()),
                or(groupIds, set.audience.groupIds()),
                or(total, set.total),
                or(provenance, set.provenance),
                or(ratingClasses, set.ratingClasses),
                or(tieBreaks, set.tieBreaks),
                or(criteria, rows),
                or(adjustments, set.adjustments),
                or(appealDays, set.appealDays));
    }

    private static <T extends @Nullable Object> T or(@Nullable T given, T copied) {
        return given == null ? copied : given;
    }

    /** The fields a set cannot do without, by name, with null for those that were left out. */
    Map<String, @Nullable Object> needed() {
        var needed = new LinkedHashMap<String, @Nullable Object>();
        needed.put("year", year);
        needed.put("nameVi", nameVi);
        needed.put("nameEn", nameEn);
        needed.put("total", total);
        needed.put("provenance", provenance);
        needed.put("ratingClasses", ratingClasses);
        needed.put("tieBreaks", tieBreaks);
        needed.put("criteria", criteria);
        return needed;
    }
}

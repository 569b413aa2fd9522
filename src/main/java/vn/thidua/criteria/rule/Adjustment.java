package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * A bonus or penalty item: it stands outside the table's base and adds or takes off so many points for each case.
 *
 * @param code the item's number in the printed table, e.g. {@code C.1}; unique in the whole set
 * @param points points of one case, above 0; a penalty takes them off
 * @param maxPoints the most the item may come to; absent where nothing bounds it
 * @param provenance where the item comes from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Adjustment(
        @NotNull @Size(min = 1, max = 40) @Pattern(regexp = Naming.CODE)
        String code,

        @NotNull Kind kind,
        @NotNull @Size(min = 1, max = 1000) String nameVi,
        @NotNull @Size(min = 1, max = 1000) String nameEn,

        @NotNull @DecimalMin("0.01") @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2)
        BigDecimal points,

        @DecimalMin("0.01") @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2) @Nullable
        BigDecimal maxPoints,

        @NotNull @Size(min = 1, max = 1000) String provenance)
        implements Scorable {

    /** Which way an item counts. */
    public enum Kind {
        /** Điểm thưởng. */
        BONUS,
        /** Điểm trừ. */
        PENALTY
    }

    static final BigDecimal HIGHEST = new BigDecimal("9999.99");
    private static final Set<String> FIGURES = Set.of("count");

    public Adjustment {
        points = Points.normal(points);
        maxPoints = Points.normal(maxPoints);
    }

    @Override
    public void check(Figures figures, Faults faults) {
        if (figures.absent()) {
            faults.add("notApplicable", Message.of("criteria.adjustment-always-applies"));
        }
        figures.check(FIGURES, FIGURES, faults);
    }

    @Override
    public Score score(Figures figures) {
        BigDecimal all = points.multiply(BigDecimal.valueOf(figures.count()));
        BigDecimal counted = all.min(maxPoints == null ? HIGHEST : maxPoints);
        boolean bonus = kind == Kind.BONUS;
        return Score.of(
                counted, Message.of("criteria.adjustment-score", figures.count(), bonus ? "+" : "-", points, counted));
    }

    @Override
    public BigDecimal loss(BigDecimal points, boolean notApplicable) {
        return kind == Kind.PENALTY ? points : points.negate();
    }

    void check(Faults faults) {
        if (kind == null) {
            faults.add("kind", Message.of("criteria.adjustment-kind-missing"));
        }
        Naming.check("nameVi", nameVi, faults);
        Naming.check("nameEn", nameEn, faults);
        Naming.check("provenance", provenance, faults);
        Amount.above0("points", points, faults);
        if (maxPoints != null
                && Amount.above0("maxPoints", maxPoints, faults)
                && points != null
                && Points.fits(points)
                && maxPoints.compareTo(points) < 0) {
            faults.add("maxPoints", Message.of("criteria.most-below-one-case"));
        }
    }
}

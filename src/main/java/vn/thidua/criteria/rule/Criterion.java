package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * One row of a criteria set: a group, or a leaf that is scored. What a caller sends is taken as it comes;
 * {@link CriteriaTree#faults()} tells what is wrong with it.
 *
 * @param code the row's number in the printed table, e.g. {@code A.I.1.2}; unique in the set
 * @param parentCode the group it belongs to; absent at the top
 * @param maxScore the standard score; a group's is the sum of its children
 * @param ladder how figures become points; on leaves only
 * @param division code of the division that scores the leaf; absent where the unit as a whole does
 * @param field code of the Ministry's department whose field of work the leaf is; absent where none scores it
 * @param evidenceRequired whether a score may be submitted only with evidence; false if left out
 * @param notApplicablePolicy what the leaf is worth where the task did not arise; on leaves only
 * @param source which of the API's own records tell its figures; absent where people do
 * @param provenance where the row comes from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Criterion(
        @NotNull @Size(min = 1, max = 40) @Pattern(regexp = Naming.CODE)
        String code,

        @Size(min = 1, max = 40) @Nullable String parentCode,
        @NotNull @Size(min = 1, max = 1000) String nameVi,
        @NotNull @Size(min = 1, max = 1000) String nameEn,

        @NotNull @DecimalMin("0.01") @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2)
        BigDecimal maxScore,

        @Nullable Ladder ladder,
        @Size(min = 1, max = 20) @Nullable String division,
        @Size(min = 1, max = 20) @Nullable String field,
        @Nullable Boolean evidenceRequired,
        @Nullable NotApplicablePolicy notApplicablePolicy,
        @Nullable FigureSource source,
        @NotNull @Size(min = 1, max = 1000) String provenance)
        implements Scorable {

    public Criterion {
        evidenceRequired = Boolean.TRUE.equals(evidenceRequired);
        maxScore = Points.normal(maxScore);
    }

    @Override
    public void check(Figures figures, Faults faults) {
        if (figures.absent()) {
            figures.checkAbsent(faults);
        } else {
            ladder.check(figures, faults);
        }
    }

    @Override
    public Score score(Figures figures) {
        return figures.absent() ? notApplicablePolicy.score(maxScore) : ladder.score(maxScore, figures);
    }

    @Override
    public BigDecimal loss(BigDecimal points, boolean notApplicable) {
        return notApplicable && canLeaveBase() ? Points.ZERO : maxScore.subtract(points);
    }

    /** Whether the leaf leaves the base of a unit to which it does not apply. */
    public boolean canLeaveBase() {
        return notApplicablePolicy == NotApplicablePolicy.EXCLUDE_FROM_BASE;
    }

    /** The same row in the set of another year: the days of its ladder move to that year. */
    public Criterion inYear(int year) {
        return with(ladder == null ? null : ladder.inYear(year), source);
    }

    /** The row with its figures from another source. */
    public Criterion from(@Nullable FigureSource other) {
        return with(ladder, other);
    }

    private Criterion with(@Nullable Ladder otherLadder, @Nullable FigureSource otherSource) {
        return new Criterion(
                code,
                parentCode,
                nameVi,
                nameEn,
                maxScore,
                otherLadder,
                division,
                field,
                evidenceRequired,
                notApplicablePolicy,
                otherSource,
                provenance);
    }

    void check(int year, boolean isLeaf, Faults faults) {
        checkWords(faults);
        boolean worth = Amount.above0("maxScore", maxScore, faults);
        if (!isLeaf) {
            checkGroup(faults);
            return;
        }
        if (notApplicablePolicy == null) {
            faults.add("notApplicablePolicy", Message.of("criteria.leaf-without-policy"));
        }
        if (ladder == null) {
            faults.add("ladder", Message.of("criteria.leaf-without-ladder"));
        } else if (worth) {
            ladder.check(maxScore, year, faults.in("ladder"));
        }
        if (source != null) {
            source.check(ladder, faults.in("source"));
        }
    }

    private void checkWords(Faults faults) {
        Naming.check("nameVi", nameVi, faults);
        Naming.check("nameEn", nameEn, faults);
        Naming.check("provenance", provenance, faults);
    }

    private void checkGroup(Faults faults) {
        if (ladder != null) {
            faults.add("ladder", Message.of("criteria.group-with-ladder"));
        }
        if (notApplicablePolicy != null) {
            faults.add("notApplicablePolicy", Message.of("criteria.group-with-policy"));
        }
        if (source != null) {
            faults.add("source", Message.of("criteria.group-with-source"));
        }
    }
}

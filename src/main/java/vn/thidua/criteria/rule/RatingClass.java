package vn.thidua.criteria.rule;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * One class of the set's rating scale.
 *
 * @param code e.g. {@code XUAT_SAC}
 * @param from the lowest per cent of the applicable base that earns it, from 0 to 100
 */
public record RatingClass(
        @NotNull @Size(min = 1, max = 40) @Pattern(regexp = Naming.CODE)
        String code,

        @NotNull @Size(min = 1, max = 1000) String nameVi,
        @NotNull @Size(min = 1, max = 1000) String nameEn,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal from) {

    public RatingClass {
        from = Points.normal(from);
    }

    boolean check(Faults faults) {
        Naming.isCode(code, faults);
        Naming.check("nameVi", nameVi, faults);
        Naming.check("nameEn", nameEn, faults);
        if (from != null && Points.fits(from) && from.signum() >= 0 && from.compareTo(Points.HUNDRED) <= 0) {
            return true;
        }
        faults.add("from", Message.of("criteria.threshold-out-of-range"));
        return false;
    }
}

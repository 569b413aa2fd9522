package vn.thidua.scoring.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One class of the set's rating scale.
 *
 * @param code e.g. {@code XUAT_SAC}
 * @param from the lowest per cent of the applicable base that earns it, from 0 to 100
 */
public record RatingClass(
        @Nullable String code,
        @Nullable String nameVi,
        @Nullable String nameEn,
        @Nullable BigDecimal from) {

    public RatingClass {
        from = Points.normal(from);
    }

    boolean check(Faults faults) {
        Words.isCode(code, faults);
        Words.check("nameVi", nameVi, faults);
        Words.check("nameEn", nameEn, faults);
        if (from != null
                && Points.fits(from)
                && from.signum() >= 0
                && from.compareTo(Points.HUNDRED) <= 0) {
            return true;
        }
        faults.add(
                "from",
                "Phải từ 0 đến 100 (%%), tối đa hai chữ số thập phân.",
                "It must lie between 0 and 100 (per cent), with at most two decimals.");
        return false;
    }
}

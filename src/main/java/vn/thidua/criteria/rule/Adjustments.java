package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * The bonus and penalty block of a criteria set, outside the base.
 *
 * @param bonusCap the most that all bonus items add together; absent where nothing bounds them
 * @param penaltyCap the most that all penalty items take off together; likewise
 * @param items in printed order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Adjustments(
        @DecimalMin("0.01") @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2) @Nullable
        BigDecimal bonusCap,

        @DecimalMin("0.01") @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2) @Nullable
        BigDecimal penaltyCap,

        @NotNull @Size(max = 100) List<Adjustment> items) {

    public static final Adjustments NONE = new Adjustments(null, null, List.of());

    public Adjustments {
        bonusCap = Points.normal(bonusCap);
        penaltyCap = Points.normal(penaltyCap);
        items = CriteriaTree.sent(items);
    }

    /** The item of that code. */
    public Optional<Adjustment> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** What the bonus items add, after the cap on all of them. */
    BigDecimal bonus(Map<String, BigDecimal> points) {
        return sum(Adjustment.Kind.BONUS, bonusCap, points);
    }

    /** What the penalty items take off, after the cap on all of them; at least 0. */
    BigDecimal penalty(Map<String, BigDecimal> points) {
        return sum(Adjustment.Kind.PENALTY, penaltyCap, points);
    }

    private BigDecimal sum(Adjustment.Kind kind, @Nullable BigDecimal cap, Map<String, BigDecimal> points) {
        BigDecimal sum = Points.ZERO;
        for (Adjustment item : items) {
            if (item.kind() == kind) {
                sum = sum.add(points.getOrDefault(item.code(), Points.ZERO));
            }
        }
        return cap == null ? sum : sum.min(cap);
    }

    /** Tells every fault; {@code codes} holds the codes of the table and takes in the items'. */
    void check(Set<String> codes, Faults faults) {
        if (bonusCap != null) {
            Amount.above0("bonusCap", bonusCap, faults);
        }
        if (penaltyCap != null) {
            Amount.above0("penaltyCap", penaltyCap, faults);
        }
        for (int i = 0; i < items.size(); i++) {
            Adjustment item = items.get(i);
            Faults here = faults.in("items").in(i);
            if (item == null) {
                here.add(Message.of("criteria.item-empty"));
                continue;
            }
            Naming.checkNew(item.code(), codes, here);
            item.check(here);
        }
    }
}

package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thidua.problem.Faults;

/**
 * How the raw figures of a leaf become points. A ladder is data of a criteria set: bands hold absolute points and are
 * not proportional to anything.
 *
 * <p>Rounding: points are exact decimals with two places. Only {@code PROPORTIONAL} divides, and its result is rounded
 * once, to two decimals, half up. Whether a percentage reaches a band is decided on the exact fraction, never on a
 * rounded one: 19999/20000 is below 100.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "PERCENT_BANDS", value = PercentBands.class),
    @JsonSubTypes.Type(name = "LATENESS_BANDS", value = LatenessBands.class),
    @JsonSubTypes.Type(name = "DATE_BANDS", value = DateBands.class),
    @JsonSubTypes.Type(name = "BINARY", value = Binary.class),
    @JsonSubTypes.Type(name = "PROPORTIONAL", value = Proportional.class),
    @JsonSubTypes.Type(name = "DEDUCTION", value = Deduction.class),
    @JsonSubTypes.Type(name = "PER_ITEM", value = PerItem.class)
})
@Schema(
        oneOf = {
            PercentBands.class,
            LatenessBands.class,
            DateBands.class,
            Binary.class,
            Proportional.class,
            Deduction.class,
            PerItem.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "PERCENT_BANDS", schema = PercentBands.class),
            @DiscriminatorMapping(value = "LATENESS_BANDS", schema = LatenessBands.class),
            @DiscriminatorMapping(value = "DATE_BANDS", schema = DateBands.class),
            @DiscriminatorMapping(value = "BINARY", schema = Binary.class),
            @DiscriminatorMapping(value = "PROPORTIONAL", schema = Proportional.class),
            @DiscriminatorMapping(value = "DEDUCTION", schema = Deduction.class),
            @DiscriminatorMapping(value = "PER_ITEM", schema = PerItem.class)
        })
public sealed interface Ladder
        permits PercentBands, LatenessBands, DateBands, Binary, Proportional, Deduction, PerItem {

    /** Tells every fault of the ladder itself, for a leaf worth {@code max} in the year's set. */
    void check(BigDecimal max, int year, Faults faults);

    /** Names every figure that is missing, invalid, or not this ladder's. */
    void check(Figures figures, Faults faults);

    /**
     * The points for figures in which {@link #check(Figures, Faults)} found no fault, by a ladder in which
     * {@link #check(BigDecimal, int, Faults)} found none.
     */
    Score score(BigDecimal max, Figures figures);

    /**
     * The same ladder for the set of another year: days move to that year, and what ended with February still does; all
     * else stays.
     */
    default Ladder inYear(int year) {
        return this;
    }

    /**
     * The same sound ladder with its numbers in one form and its bands in one order, so that equal ladders are equal.
     */
    default Ladder plain() {
        return this;
    }
}

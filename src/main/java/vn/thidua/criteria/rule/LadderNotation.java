package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;

/**
 * A ladder as an officer types it into one cell of a table:
 *
 * <pre>
 * PERCENT_BANDS [100,100] 2; [95,100) 1.75; [0,95) 0
 * LATENESS_BANDS [0,0] 2; [1,2] 1.5; [3,) 0
 * DATE_BANDS (,2023-02-28] 1; [2023-03-01,) 0
 * BINARY
 * PROPORTIONAL          PROPORTIONAL 120
 * DEDUCTION 0.5         PER_ITEM 1
 * </pre>
 *
 * A band is an interval and its points; a square bracket takes the bound in, a round one leaves it out, and an end
 * without a bound is open. Decimals have a point: the comma stands between bounds.
 */
public final class LadderNotation {

    private LadderNotation() {}

    /** A ladder without faults in writing; {@link #parse} gives an equal one back. */
    public static String print(Ladder ladder) {
        if (ladder instanceof PercentBands percent) {
            return "PERCENT_BANDS " + bands(percent.bands(), BigDecimal::toPlainString);
        }
        if (ladder instanceof LatenessBands lateness) {
            return "LATENESS_BANDS " + bands(lateness.bands(), String::valueOf);
        }
        if (ladder instanceof DateBands dates) {
            return "DATE_BANDS " + bands(dates.bands(), String::valueOf);
        }
        if (ladder instanceof Proportional proportional) {
            BigDecimal cap = proportional.overAchievementCap();
            return cap == null ? "PROPORTIONAL" : "PROPORTIONAL " + cap.toPlainString();
        }
        if (ladder instanceof Deduction deduction) {
            return "DEDUCTION " + points(deduction.step());
        }
        if (ladder instanceof PerItem perItem) {
            return "PER_ITEM " + points(perItem.points());
        }
        return "BINARY";
    }

    /**
     * The ladder that a cell holds. Only what cannot be read is a fault here, told with its place in the cell; what is
     * wrong with the ladder itself, {@link Ladder#check} tells.
     *
     * @return null after a fault
     */
    public static @Nullable Ladder parse(String cell, Faults faults) {
        try {
            return new LadderReader(cell).ladder();
        } catch (LadderReader.Unreadable fault) {
            faults.add(fault.reason);
            return null;
        }
    }

    private static <T, B extends Band<T>> String bands(List<B> bands, Function<T, String> name) {
        return bands.stream().map(band -> band(band, name)).collect(Collectors.joining("; "));
    }

    private static <T> String band(Band<T> band, Function<T, String> name) {
        String from = band.lower() == null ? "(" : (band.lowerInclusive() ? "[" : "(") + name.apply(band.lower());
        String to = band.upper() == null ? ")" : name.apply(band.upper()) + (band.upperInclusive() ? "]" : ")");
        return from + "," + to + " " + points(band.points());
    }

    private static String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}

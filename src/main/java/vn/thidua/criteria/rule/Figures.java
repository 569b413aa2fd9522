package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * The raw figures behind a score. All are optional here; the leaf's ladder says which it needs and takes no other.
 *
 * @param numerator what was reached, at least 0, at most 12 digits and 4 decimals
 * @param denominator what was due, above 0
 * @param daysLate whole days after the due date, 0 when on time or early
 * @param date the day of the complete document
 * @param count cases or items
 * @param done whether it was done; {@code false} also says "none, or incomplete"
 * @param notApplicable the task did not arise in the unit this year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figures(
        @DecimalMin("0") @DecimalMax(LARGEST) @Digits(integer = 12, fraction = 4) @Nullable
        BigDecimal numerator,

        @DecimalMin("0") @DecimalMax(LARGEST) @Digits(integer = 12, fraction = 4) @Nullable
        BigDecimal denominator,

        @Min(0) @Max(1_000_000) @Nullable Integer daysLate,
        @Nullable LocalDate date,
        @Min(0) @Max(1_000_000) @Nullable Integer count,
        @Nullable Boolean done,
        @Nullable Boolean notApplicable) {

    static final String LARGEST = "999999999999.9999";
    private static final int EARLIEST = 1948;
    private static final int LATEST = 2200;

    public Figures {
        numerator = plain(numerator);
        denominator = plain(denominator);
    }

    /** One form for one number, so that equal figures are equal records. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null || !Points.fits(number, 12, 4)) {
            return number;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Figures that say only how much of what was due was reached. */
    public static Figures ratio(BigDecimal numerator, BigDecimal denominator) {
        return new Figures(numerator, denominator, null, null, null, null, null);
    }

    public static Figures daysLate(int days) {
        return new Figures(null, null, days, null, null, null, null);
    }

    public static Figures on(LocalDate date) {
        return new Figures(null, null, null, date, null, null, null);
    }

    public static Figures counted(int count) {
        return new Figures(null, null, null, null, count, null, null);
    }

    public static Figures done(boolean done) {
        return new Figures(null, null, null, null, null, done, null);
    }

    /** The task did not arise. */
    public static Figures none() {
        return new Figures(null, null, null, null, null, null, true);
    }

    /** Whether the unit says that the task did not arise. */
    boolean absent() {
        return Boolean.TRUE.equals(notApplicable);
    }

    boolean notDone() {
        return Boolean.FALSE.equals(done);
    }

    /** Names every figure that is missing, invalid, or not this ladder's. */
    void check(Set<String> needed, Set<String> allowed, Faults faults) {
        Map<String, Object> given = given();
        given.forEach((name, value) -> {
            if (!allowed.contains(name)) {
                faults.add(name, Message.of("criteria.figure-not-used"));
            } else if (value instanceof Number number) {
                checkNumber(name, new BigDecimal(number.toString()), faults);
            } else if (value instanceof LocalDate day) {
                checkDay(name, day, faults);
            }
        });
        needed.stream()
                .filter(name -> !given.containsKey(name))
                .forEach(name -> faults.add(name, Message.of("criteria.figure-missing")));
    }

    /** A task that did not arise has no figures. */
    void checkAbsent(Faults faults) {
        given().keySet().forEach(name -> faults.add(name, Message.of("criteria.figure-of-absent-task")));
    }

    private Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        put(given, "numerator", numerator);
        put(given, "denominator", denominator);
        put(given, "daysLate", daysLate);
        put(given, "date", date);
        put(given, "count", count);
        put(given, "done", done);
        return given;
    }

    private static void put(Map<String, Object> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    private static void checkNumber(String name, BigDecimal value, Faults faults) {
        if (value.signum() < 0) {
            faults.add(name, Message.of("criteria.figure-negative"));
        } else if (!Points.fits(value, 12, 4)) {
            faults.add(name, Message.of("criteria.figure-too-long"));
        } else if (name.equals("denominator") && value.signum() == 0) {
            faults.add(name, Message.of("criteria.denominator-zero"));
        }
    }

    private static void checkDay(String name, LocalDate day, Faults faults) {
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            faults.add(name, Message.of("criteria.figure-outside-years", EARLIEST, LATEST));
        }
    }
}

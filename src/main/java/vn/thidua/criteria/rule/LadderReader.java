package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;

/** Reads one cell in the notation of {@link LadderNotation}, from left to right. */
final class LadderReader {

    /** What cannot be read, and where. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        final transient Message reason;

        Unreadable(Message reason) {
            super(reason.key());
            this.reason = reason;
        }
    }

    /** Makes a band of its two ends and its points. */
    private interface Making<T, B> {
        B band(
                @Nullable T lower,
                @Nullable Boolean lowerInclusive,
                @Nullable T upper,
                @Nullable Boolean upperInclusive,
                BigDecimal points);
    }

    /** Makes a bound of what stands between bracket and comma. */
    private interface Reading<T> {
        T bound() throws Unreadable;
    }

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern DAYS = Pattern.compile("-?\\d{1,9}");
    private static final List<String> KINDS =
            List.of("PERCENT_BANDS", "LATENESS_BANDS", "DATE_BANDS", "BINARY", "PROPORTIONAL", "DEDUCTION", "PER_ITEM");

    private final String cell;
    private int at;

    LadderReader(String cell) {
        this.cell = cell;
    }

    Ladder ladder() throws Unreadable {
        skipSpace();
        int start = at;
        Ladder ladder = switch (token()) {
            case "PERCENT_BANDS" -> new PercentBands(bands(this::number, PercentBand::new));
            case "LATENESS_BANDS" -> new LatenessBands(bands(this::days, LatenessBand::new));
            case "DATE_BANDS" -> new DateBands(bands(this::date, DateBand::new));
            case "BINARY" -> new Binary();
            case "PROPORTIONAL" -> new Proportional(atEnd() ? null : number());
            case "DEDUCTION" -> new Deduction(number());
            case "PER_ITEM" -> new PerItem(number());
            default -> throw unreadable(start, Message.of("criteria.notation-unknown-ladder", KINDS));
        };
        if (!atEnd()) {
            throw unreadable(at, Message.of("criteria.notation-trailing"));
        }
        return ladder;
    }

    private <T, B> List<B> bands(Reading<T> reading, Making<T, B> making) throws Unreadable {
        List<B> bands = new ArrayList<>();
        do {
            bands.add(band(reading, making));
        } while (!atEnd() && one(";") == ';' && !atEnd());
        return bands;
    }

    private <T, B> B band(Reading<T> reading, Making<T, B> making) throws Unreadable {
        boolean lowerInclusive = one("[(") == '[';
        T lower = bound(reading);
        if (lower == null && lowerInclusive) {
            throw openEnd(at);
        }
        one(",");
        T upper = bound(reading);
        boolean upperInclusive = one("])") == ']';
        if (upper == null && upperInclusive) {
            throw openEnd(at - 1);
        }
        return making.band(lower, lowerInclusive, upper, upperInclusive, number());
    }

    private <T> @Nullable T bound(Reading<T> reading) throws Unreadable {
        skipSpace();
        return at < cell.length() && ",])".indexOf(cell.charAt(at)) >= 0 ? null : reading.bound();
    }

    private BigDecimal number() throws Unreadable {
        skipSpace();
        int start = at;
        String token = token();
        if (!NUMBER.matcher(token).matches()) {
            throw unreadable(start, Message.of("criteria.notation-no-number"));
        }
        return new BigDecimal(token);
    }

    private Integer days() throws Unreadable {
        skipSpace();
        int start = at;
        String token = token();
        if (!DAYS.matcher(token).matches()) {
            throw unreadable(start, Message.of("criteria.notation-no-days"));
        }
        return Integer.valueOf(token);
    }

    private LocalDate date() throws Unreadable {
        skipSpace();
        int start = at;
        try {
            return LocalDate.parse(token());
        } catch (DateTimeParseException unreadable) {
            throw unreadable(start, Message.of("criteria.notation-no-day"));
        }
    }

    /** The next character, which must be one of these. */
    private char one(String expected) throws Unreadable {
        skipSpace();
        if (at < cell.length() && expected.indexOf(cell.charAt(at)) >= 0) {
            return cell.charAt(at++);
        }
        String marks = String.join(" ", expected.split(""));
        throw unreadable(
                at,
                expected.length() == 1
                        ? Message.of("criteria.notation-no-mark", marks)
                        : Message.of("criteria.notation-none-of-marks", marks));
    }

    /** What stands up to the next space, bracket, comma or semicolon; may be empty. */
    private String token() {
        int start = at;
        while (at < cell.length() && !isSpace(cell.charAt(at)) && !isMark(cell.charAt(at))) {
            at++;
        }
        return cell.substring(start, at);
    }

    private boolean atEnd() {
        skipSpace();
        return at == cell.length();
    }

    private void skipSpace() {
        while (at < cell.length() && isSpace(cell.charAt(at))) {
            at++;
        }
    }

    private static boolean isMark(char character) {
        return "[](),;".indexOf(character) >= 0;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private Unreadable openEnd(int place) {
        return unreadable(place, Message.of("criteria.notation-open-end"));
    }

    private Unreadable unreadable(int place, Message reason) {
        return new Unreadable(
                place < cell.length()
                        ? Message.of(
                                "criteria.notation-at-character",
                                cell.codePointCount(0, place) + 1,
                                Character.toString(cell.codePointAt(place)),
                                reason)
                        : Message.of("criteria.notation-at-end", reason));
    }
}

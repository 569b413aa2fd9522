package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever ladder is printed is read again as it was. */
class LadderNotationRandomTest {

    private static final int CASES = 20_000;

    private final Random random = new Random(20231012);

    @Test
    void every_random_ladder_survives() {
        for (int i = 0; i < CASES; i++) {
            Ladder ladder = anyLadder();
            String cell = LadderNotation.print(ladder);
            assertThat(LadderNotationTest.parsed(cell)).as(cell).isEqualTo(ladder);
        }
    }

    private Ladder anyLadder() {
        return switch (random.nextInt(7)) {
            case 0 -> new PercentBands(bands(i -> decimal(100, 4), PercentBand::new));
            case 1 -> new LatenessBands(bands(i -> random.nextInt(10_001), LatenessBand::new));
            case 2 -> new DateBands(bands(i -> LocalDate.of(2023, 1, 1).plusDays(random.nextInt(365)), DateBand::new));
            case 3 -> new Binary();
            case 4 -> new Proportional(random.nextBoolean() ? null : decimal(200, 2));
            case 5 -> new Deduction(decimal(9999, 2));
            default -> new PerItem(decimal(9999, 2));
        };
    }

    private interface Making<T, B> {
        B band(T lower, Boolean lowerIn, T upper, Boolean upperIn, BigDecimal points);
    }

    private <T, B> List<B> bands(Function<Integer, T> bound, Making<T, B> making) {
        List<B> bands = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(6))
                .forEach(i -> bands.add(making.band(
                        random.nextInt(4) == 0 ? null : bound.apply(i),
                        random.nextBoolean(),
                        random.nextInt(4) == 0 ? null : bound.apply(i),
                        random.nextBoolean(),
                        decimal(9999, 2))));
        return bands;
    }

    /** With up to so many decimals, trailing zeros and all. */
    private BigDecimal decimal(int most, int places) {
        int scale = random.nextInt(places + 1);
        return BigDecimal.valueOf(random.nextInt(most * (int) Math.pow(10, scale)), scale);
    }
}

package vn.thidua.criteria.rule;

import static vn.thidua.criteria.rule.RandomCases.hundredths;
import static vn.thidua.criteria.rule.RandomCases.require;
import static vn.thidua.criteria.rule.RandomCases.same;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.problem.Faults;
import vn.thidua.text.Messages;

/** Any bonus and penalty items with any caps, up to the total of a unit. */
class AdjustmentRandomTest {

    private static final List<RatingClass> CLASSES = List.of(new RatingClass("YEU", "Yếu", "Weak", BigDecimal.ZERO));

    /** Amounts in hundredths; a cap of 0 is none. */
    private record Item(boolean bonus, long each, long most, int count) {

        long points() {
            return Math.min(each * count, most == 0 ? 999_999 : most);
        }

        Adjustment adjustment(String code) {
            return new Adjustment(
                    code,
                    bonus ? Adjustment.Kind.BONUS : Adjustment.Kind.PENALTY,
                    "Mục",
                    "Item",
                    hundredths(each),
                    cap(most),
                    "M");
        }
    }

    @Test
    void items_their_caps_the_caps_of_all_and_the_floor_hold_in_this_order() {
        RandomCases.all(random -> {
            List<Item> items = items(random);
            List<Adjustment> adjustments = new ArrayList<>();
            Map<String, BigDecimal> points = new HashMap<>();
            for (Item item : items) {
                String code = "C." + adjustments.size();
                adjustments.add(item.adjustment(code));
                points.put(code, score(adjustments.get(adjustments.size() - 1), item));
            }
            long bonusCap = random.nextBoolean() ? 0 : random.nextLong(1, 3_000);
            long penaltyCap = random.nextBoolean() ? 0 : random.nextLong(1, 3_000);
            long max = RandomCases.max(random);
            long earned = random.nextLong(max + 1);
            points.put("A.1", hundredths(earned));
            CriteriaTree tree = tree(max, new Adjustments(cap(bonusCap), cap(penaltyCap), adjustments));
            require(tree.faults().isEmpty(), "has faults", tree, tree.faults());
            UUID unit = new UUID(0, 1);
            Placement standing = Ranking.of(tree, List.of(new Contender(unit, points, Set.of(), Instant.EPOCH)))
                    .get(0);
            long bonus = sum(items, true, bonusCap);
            long penalty = sum(items, false, penaltyCap);
            same(standing.bonus(), hundredths(bonus), tree);
            same(standing.penalty(), hundredths(penalty), tree);
            same(standing.base(), hundredths(max), tree);
            long total = Math.max(0, earned + bonus - penalty);
            same(standing.total(), hundredths(total), tree);
            same(standing.percent(), hundredths(percent(total, max)), tree);
        });
    }

    private static BigDecimal score(Adjustment adjustment, Item item) {
        Figures figures = Figures.counted(item.count());
        Faults faults = new Faults();
        adjustment.check(figures, faults);
        require(faults.none(), "has faults", adjustment, figures);
        Score score = adjustment.score(figures);
        same(score.points(), hundredths(item.points()), adjustment, figures);
        String sign = item.bonus() ? "+" : "-";
        String points = hundredths(item.points()).toString();
        require(
                Messages.text(score.explanation()).en().endsWith(": " + sign + points + " points."),
                "says in English what it comes to",
                score);
        require(
                Messages.text(score.explanation()).vi().endsWith(sign + " " + RandomCases.vi(points) + " điểm."),
                "says in Vietnamese what it comes to",
                score);
        return score.points();
    }

    private static List<Item> items(SplittableRandom random) {
        List<Item> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            long each = random.nextBoolean() ? 25L * random.nextInt(1, 9) : random.nextLong(1, 1000);
            long most = random.nextBoolean() ? 0 : each + random.nextLong(each * 3);
            int count = random.nextInt(10) == 0 ? random.nextInt(1_000_001) : random.nextInt(6);
            items.add(new Item(random.nextBoolean(), each, most, count));
        }
        return items;
    }

    private static long sum(List<Item> items, boolean bonus, long cap) {
        long sum = 0;
        for (Item item : items) {
            sum += item.bonus() == bonus ? item.points() : 0;
        }
        return cap == 0 ? sum : Math.min(sum, cap);
    }

    /** In hundredths of a per cent, half up. */
    private static long percent(long total, long base) {
        return (2 * total * 10_000 + base) / (2 * base);
    }

    private static BigDecimal cap(long hundredths) {
        return hundredths == 0 ? null : hundredths(hundredths);
    }

    private static CriteriaTree tree(long max, Adjustments adjustments) {
        Criterion leaf = RandomCases.leaf(new Binary(), hundredths(max), NotApplicablePolicy.ZERO);
        return new CriteriaTree(2023, hundredths(max), List.of(leaf), CLASSES, List.of(), adjustments);
    }
}

package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.document.Obligation.Kind;
import vn.thidua.document.Obligation.Place;

/** Lists merged from sources that keep what they owe in memory. */
class ObligationsTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final UUID UNIT = new UUID(1, 1);

    /** Of one kind all have a deadline or none has, as with the real ones; remembers how much it was asked for. */
    private static final class Kept implements ObligationSource {

        private final Kind kind;
        private final List<Obligation> owed;
        private int asked;

        Kept(Kind kind, List<Obligation> owed) {
            this.kind = kind;
            this.owed = owed;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public List<Obligation> open(Asked asked) {
            this.asked = asked.limit();
            return owed.stream()
                    .filter(one -> one.place().compareTo(asked.after()) > 0)
                    .sorted(Comparator.comparing(Obligation::place))
                    .limit(asked.limit())
                    .toList();
        }
    }

    private final Random random = new Random(20_231_012L);

    private Obligation obligation(Kind kind, LocalDate dueOn) {
        var unit = random.nextBoolean() ? UNIT : new UUID(random.nextLong(), random.nextLong());
        return new Obligation(new UUID(random.nextLong(), random.nextLong()), kind, unit, dueOn, "/v1/" + kind);
    }

    private Kept source(Kind kind, int size) {
        var owed = new ArrayList<Obligation>();
        for (int i = 0; i < size; i++) {
            var due = kind.ordinal() % 2 == 0 ? LocalDate.of(2024, 1, 1 + random.nextInt(3)) : null;
            owed.add(obligation(kind, due));
        }
        return new Kept(kind, owed);
    }

    private static Obligations of(List<Kept> sources) {
        return new Obligations(List.copyOf(sources));
    }

    private static Obligations.Filter filter(Set<Kind> kinds) {
        return new Obligations.Filter(Set.of(UNIT), kinds, null);
    }

    private static List<Obligation> walked(Obligations all, Set<Kind> kinds, int limit) {
        var seen = new ArrayList<Obligation>();
        var after = Place.START;
        while (true) {
            var page = all.page(filter(kinds), after, limit);
            assertThat(page).hasSizeLessThanOrEqualTo(limit + 1);
            seen.addAll(page.subList(0, Math.min(limit, page.size())));
            if (page.size() <= limit) {
                return seen;
            }
            after = seen.get(seen.size() - 1).place();
        }
    }

    @Test
    void pages_of_whatever_length_show_each_obligation_once_and_in_order() {
        for (int round = 0; round < 30; round++) {
            var sources = Arrays.stream(Kind.values())
                    .map(kind -> source(kind, random.nextInt(8)))
                    .toList();
            var whole = sources.stream()
                    .flatMap(source -> source.owed.stream())
                    .sorted(Comparator.comparing(
                                    Obligation::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                            .thenComparing(Obligation::kind)
                            .thenComparing(one -> one.id().toString())
                            .thenComparing(one -> one.organisationId().toString()))
                    .toList();
            for (int limit = 1; limit < 12; limit++) {
                assertThat(walked(of(sources), ALL, limit)).isEqualTo(whole);
            }
        }
    }

    @Test
    void no_source_is_asked_for_more_than_a_page_and_none_of_another_kind_at_all() {
        var campaigns = source(Kind.RESPOND_TO_CAMPAIGN, 50);
        var sheets = source(Kind.SUBMIT_SCORE_SHEET, 50);
        var page = of(List.of(campaigns, sheets)).page(filter(Set.of(Kind.SUBMIT_SCORE_SHEET)), Place.START, 5);
        assertThat(page).hasSize(6).allMatch(one -> one.kind() == Kind.SUBMIT_SCORE_SHEET);
        assertThat(sheets.asked).isEqualTo(6);
        assertThat(campaigns.asked).isZero();
    }

    @Test
    void the_earliest_due_goes_first_and_what_has_no_deadline_last() {
        var late = obligation(Kind.SIGN_AGREEMENT, LocalDate.of(9998, 12, 31));
        var early = obligation(Kind.COMMENT_ON_CRITERIA, LocalDate.of(2023, 1, 1));
        var never = obligation(Kind.RESPOND_TO_CAMPAIGN, null);
        var all = of(List.of(
                new Kept(Kind.SIGN_AGREEMENT, List.of(late)),
                new Kept(Kind.RESPOND_TO_CAMPAIGN, List.of(never)),
                new Kept(Kind.COMMENT_ON_CRITERIA, List.of(early))));
        assertThat(all.page(filter(ALL), Place.START, 10)).containsExactly(early, late, never);
    }

    @Test
    void ids_go_as_the_database_has_them_which_knows_no_sign() {
        var low = new Obligation(new UUID(1, 0), Kind.SIGN_AGREEMENT, UNIT, null, "/");
        var high = new Obligation(new UUID(-1, 0), Kind.SIGN_AGREEMENT, UNIT, null, "/");
        assertThat(low.place()).isLessThan(high.place());
    }
}

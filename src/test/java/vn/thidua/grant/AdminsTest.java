package vn.thidua.grant;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.problem.Problem;

class AdminsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 20);

    private final Grant open = grant(Role.ADMIN, "2023-01-01", null);

    @ParameterizedTest
    @CsvSource({"2023-12-19", "2023-12-20", "2023-12-21", "2030-01-01"})
    void the_only_admin_has_no_last_day(LocalDate to) {
        assertRefused(open, to, open);
    }

    @Test
    void another_of_always_takes_over_whenever_the_first_ends() {
        var other = grant(Role.ADMIN, "2023-06-01", null);
        assertAllowed(open, "2023-12-31", open, other);
        assertAllowed(open, "2023-01-01", open, other);
    }

    @Test
    void a_successor_begins_on_the_next_day_at_the_latest() {
        assertAllowed(open, "2023-12-31", open, grant(Role.ADMIN, "2024-01-01", null));
        assertRefused(open, LocalDate.of(2023, 12, 31), open, grant(Role.ADMIN, "2024-01-02", null));
    }

    @Test
    void several_may_follow_each_other_without_a_gap() {
        var first = grant(Role.ADMIN, "2023-12-01", "2024-03-31");
        var second = grant(Role.ADMIN, "2024-02-01", "2024-05-31");
        assertAllowed(open, "2023-12-31", open, second, first, grant(Role.ADMIN, "2024-06-01", null));
        assertRefused(open, LocalDate.of(2023, 12, 31), open, second, first);
        assertRefused(open, LocalDate.of(2023, 12, 31), open, first, grant(Role.ADMIN, "2024-06-01", null));
    }

    @Test
    void who_comes_after_a_state_without_an_admin_does_not_count() {
        assertRefused(open, TODAY, open, grant(Role.ADMIN, "2022-01-01", "2023-12-19"));
    }

    @Test
    void days_that_are_over_or_were_never_given_are_not_missed() {
        var over = grant(Role.ADMIN, "2023-01-01", "2023-12-19");
        assertAllowed(over, "2023-06-30", over);
        var short_ = grant(Role.ADMIN, "2023-01-01", "2024-01-31");
        assertAllowed(short_, "2024-02-29", short_);
        assertAllowed(short_, "2024-01-31", short_);
        assertRefused(short_, LocalDate.of(2024, 1, 30), short_);
    }

    @Test
    void a_grant_of_another_role_may_always_end() {
        var officer = grant(Role.OFFICER, "2023-01-01", null);
        assertAllowed(officer, "2023-12-20");
    }

    private static void assertAllowed(Grant grant, String to, Grant... admins) {
        assertThatCode(() -> Admins.requireAnother(grant, LocalDate.parse(to), List.of(admins), TODAY))
                .doesNotThrowAnyException();
    }

    private static void assertRefused(Grant grant, LocalDate to, Grant... admins) {
        assertThatThrownBy(() -> Admins.requireAnother(grant, to, List.of(admins), TODAY))
                .isInstanceOf(Problem.class)
                .hasMessage("STATE_CONFLICT: grant.last-admin");
    }

    private static Grant grant(Role role, String from, @Nullable String to) {
        var draft = new GrantDraft(
                "somebody", role, new UUID(0, 1), LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return new Grant(UUID.randomUUID(), draft, Instant.EPOCH);
    }
}

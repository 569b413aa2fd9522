package vn.thidua.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.problem.Problem;

class AwardRulesTest {

    /** In force from July 2004 to 2023, and again since October 2024. */
    private final Award award = award("2004-07-01", "2023-12-31", "2024-10-01", null);

    @ParameterizedTest
    @CsvSource({
        "2003,",
        "2004,2004-07-01",
        "2023,2004-07-01",
        "2024,2024-10-01",
        "2099,2024-10-01",
    })
    void a_year_goes_by_the_first_version_that_is_in_force_in_it(int year, @Nullable LocalDate from) {
        assertThat(award.versionOf(year).map(version -> version.effectiveFrom).orElse(null))
                .isEqualTo(from);
    }

    @Test
    void a_law_that_changes_within_a_year_leaves_the_years_version_as_it_was() {
        var changed = award("2024-01-01", "2026-09-30", "2026-10-01", null);
        assertThat(changed.versionOf(2026).orElseThrow().effectiveFrom).isEqualTo("2024-01-01");
        assertThat(changed.versionOf(2027).orElseThrow().effectiveFrom).isEqualTo("2026-10-01");
    }

    @Test
    void what_nobody_registered_changes_from_the_begin_of_its_last_version_on() {
        assertRevisable("2024-10-01", null);
        assertRevisable("2024-10-02", null);
        assertNotRevisable("2024-09-30", null, "registration.later-version");
    }

    @Test
    void what_a_year_was_registered_by_stays() {
        assertRevisable("2024-10-01", 2023);
        assertNotRevisable("2024-10-01", 2024, "registration.version-in-use");
        assertRevisable("2024-10-02", 2024);
        assertNotRevisable("2025-01-01", 2025, "registration.version-in-use");
        assertRevisable("2025-01-02", 2025);
    }

    @Test
    void it_does_not_end_before_its_last_version_nor_before_it_is_that_of_the_year_registered() {
        assertThatCode(() -> AwardRules.requireEndable(award, LocalDate.of(2024, 10, 1), 2024))
                .doesNotThrowAnyException();
        assertNotEndable("2024-09-30", null, "registration.later-version");
        assertNotEndable("2024-12-31", 2025, "registration.version-in-use");
        assertThatCode(() -> AwardRules.requireEndable(award, LocalDate.of(2025, 1, 1), 2025))
                .doesNotThrowAnyException();
    }

    private void assertRevisable(String from, @Nullable Integer registeredIn) {
        assertThatCode(() -> AwardRules.requireRevisable(award, LocalDate.parse(from), registeredIn))
                .doesNotThrowAnyException();
    }

    private void assertNotRevisable(String from, @Nullable Integer registeredIn, String why) {
        assertThatThrownBy(() -> AwardRules.requireRevisable(award, LocalDate.parse(from), registeredIn))
                .isInstanceOf(Problem.class)
                .hasMessage("STATE_CONFLICT: " + why);
    }

    private void assertNotEndable(String to, @Nullable Integer registeredIn, String why) {
        assertThatThrownBy(() -> AwardRules.requireEndable(award, LocalDate.parse(to), registeredIn))
                .isInstanceOf(Problem.class)
                .hasMessage("STATE_CONFLICT: " + why);
    }

    private static Award award(String... days) {
        var award = new Award(UUID.randomUUID(), AwardKind.TITLE, "THU", 1, Instant.EPOCH);
        for (int i = 0; i < days.length; i += 2) {
            var version = new AwardVersion();
            version.effectiveFrom = LocalDate.parse(days[i]);
            version.effectiveTo = days[i + 1] == null ? null : LocalDate.parse(days[i + 1]);
            award.versions.add(version);
        }
        return award;
    }
}

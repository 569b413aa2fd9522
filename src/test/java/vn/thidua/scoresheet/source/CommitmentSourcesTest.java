package vn.thidua.scoresheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Fixture;
import vn.thidua.Region;
import vn.thidua.Row;
import vn.thidua.TestTime;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Figures;

/** Rates of people who pledged, from the campaigns that address a unit of a test's own. */
@QuarkusTest
class CommitmentSourcesTest {

    @Inject
    FigureSources sources;

    private final Region region = new Region(1, 2024);
    private final UUID unit = region.unit(0);
    private int days;

    @AfterEach
    void the_real_time_again() {
        TestTime.reset();
    }

    @Test
    void a_leaf_that_names_a_campaign_takes_its_rate_alone() {
        var named = accepted("LAUNCHED", "2024-01-01", "2024-12-31", 3, 4);
        accepted("LAUNCHED", "2024-01-01", "2024-12-31", 1, 2);
        TestTime.set("2024-11-01T03:00:00Z");
        assertThat(told(named))
                .isEqualTo(new SourcedFigures(
                        FigureSource.Kind.COMMITMENT_RATE,
                        ratio(3, 4),
                        List.of(participation(named)),
                        Instant.parse("2024-11-01T03:00:00Z")));
    }

    @Test
    void without_a_name_all_campaigns_of_the_year_count_together() {
        var early = accepted("CLOSED", "2021-01-01", "2024-01-01", 3, 4);
        var late = accepted("LAUNCHED", "2024-12-31", "2025-12-31", 1, 2);
        accepted("CLOSED", "2023-01-01", "2023-12-31", 1, 5);
        accepted("LAUNCHED", "2025-01-01", "2025-12-31", 1, 5);
        accepted("DRAFT", "2024-01-01", "2024-12-31", 0, 5);
        var told = told(null);
        assertThat(told.figures()).isEqualTo(ratio(4, 6));
        assertThat(told.records()).containsExactly(participation(early), participation(late));
    }

    @Test
    void a_campaign_named_counts_in_whatever_year_it_ran() {
        var named = accepted("CLOSED", "2023-01-01", "2023-12-31", 2, 5);
        assertThat(told(named).figures()).isEqualTo(ratio(2, 5));
        assertThat(told(null)).isNull();
    }

    @Test
    void people_below_the_unit_are_heads_of_it_and_nobody_is_counted_twice() {
        var campaign = campaign("LAUNCHED", "2024-01-01", "2024-12-31");
        answered(campaign, "ACCEPTED");
        var division = Region.division(unit);
        var twice = Region.person(unit, "2024-01-01", "2024-12-31");
        Fixture.position(twice, division, "2024-01-01", null);
        Region.person(division, "2024-01-01", "2024-12-31");
        Region.person(unit, "2024-03-02", "2024-12-31");
        pledge(campaign, twice);
        assertThat(told(campaign).figures()).isEqualTo(ratio(1, 2));
    }

    @Test
    void of_a_campaign_that_the_unit_has_not_accepted_or_that_counts_nobody_nothing_is_told() {
        var open = campaign("LAUNCHED", "2024-01-01", "2024-12-31");
        answered(open, "ADDRESSED");
        var declined = campaign("LAUNCHED", "2024-01-01", "2024-12-31");
        answered(declined, "DECLINED");
        var nobody = accepted("LAUNCHED", "2024-01-01", "2024-12-31", 0, 0);
        assertThat(told(open)).isNull();
        assertThat(told(declined)).isNull();
        assertThat(told(nobody)).isNull();
        assertThat(told(UUID.randomUUID())).isNull();
        assertThat(told(null)).isNull();
    }

    @Test
    void nobody_who_pledged_of_some_is_a_rate_of_nothing() {
        var campaign = accepted("LAUNCHED", "2024-01-01", "2024-12-31", 0, 3);
        assertThat(told(campaign).figures()).isEqualTo(ratio(0, 3));
    }

    private SourcedFigures told(UUID campaign) {
        var tree = Sourced.tree(Sourced.leaf("RATE", Sourced.SHARE, FigureSource.Kind.COMMITMENT_RATE, campaign));
        return sources.of(region.groupYearId, unit, tree).get("RATE");
    }

    private String participation(UUID campaign) {
        return "/v1/campaigns/" + campaign + "/participations/" + unit;
    }

    private static Figures ratio(int numerator, int denominator) {
        return Figures.ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** A campaign that the unit accepted, with heads of its own day, and so many that pledged. */
    private UUID accepted(String status, String from, String to, int committed, int heads) {
        var id = campaign(status, from, to);
        var day = headcountDay();
        Row.of("campaign_participation")
                .with("campaign_id", id)
                .with("organisation_id", unit)
                .with("status", "ACCEPTED")
                .with("responded_on", "2024-02-01")
                .with("headcount_on", day)
                .insert();
        for (int i = 0; i < heads; i++) {
            var person = Region.person(unit, day, day);
            if (i < committed) {
                pledge(id, person);
            }
        }
        return id;
    }

    /** Every campaign counts on another day, so that none counts another's people. */
    private String headcountDay() {
        return LocalDate.of(2024, 1, 1).plusDays(days++).toString();
    }

    private void answered(UUID campaign, String status) {
        Row.of("campaign_participation")
                .with("campaign_id", campaign)
                .with("organisation_id", unit)
                .with("status", status)
                .with("reason", status.equals("DECLINED") ? "Đang sáp nhập" : null)
                .with("responded_on", status.equals("ADDRESSED") ? null : "2024-02-01")
                .with("headcount_on", status.equals("ACCEPTED") ? "2024-03-01" : null)
                .insert();
    }

    private UUID campaign(String status, String from, String to) {
        return Row.of("campaign")
                .with("level", "UNIT")
                .with("starts_on", from)
                .with("ends_on", to)
                .with("issuer_id", unit)
                .with("status", status)
                .with("launched_at", status.equals("DRAFT") ? null : "2024-01-01")
                .with("closed_at", status.equals("CLOSED") ? "2024-06-01" : null)
                .insert();
    }

    private void pledge(UUID campaign, UUID person) {
        Row.of("campaign_commitment")
                .with("campaign_id", campaign)
                .with("organisation_id", unit)
                .with("person_id", person)
                .with("committed_on", "2024-02-02")
                .insert();
    }
}

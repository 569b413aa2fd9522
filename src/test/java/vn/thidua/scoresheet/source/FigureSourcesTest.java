package vn.thidua.scoresheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.Region;
import vn.thidua.Row;
import vn.thidua.TestTime;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Figures;

/** Days late, from the agreement (due on 15 March) and the registration (due on 31 March). */
@QuarkusTest
class FigureSourcesTest {

    private static final String SHA256 = "a".repeat(64);

    @Inject
    FigureSources sources;

    @Inject
    SessionFactory database;

    private final Region region = new Region(3, 2024);
    private final UUID unit = region.unit(2);

    @AfterEach
    void the_real_time_again() {
        TestTime.reset();
    }

    @ParameterizedTest(name = "signed {0}: {1} days late")
    @CsvSource({
        "2024-03-01T00:00:00+07:00, 0",
        "2024-03-15T23:59:59+07:00, 0",
        "2024-03-16T00:00:00+07:00, 1",
        "2024-03-16T23:59:59+07:00, 1",
        "2024-03-17T00:00:00+07:00, 2",
        "2024-04-14T12:00:00+07:00, 30"
    })
    void a_signature_is_as_late_as_the_days_of_the_ministry_say(String signedAt, int days) {
        var agreement = agreement("OPEN");
        sign(agreement, signedAt);
        TestTime.set("2024-12-01T00:00:00Z");
        var told = told("S.DAYS");
        assertThat(told)
                .isEqualTo(new SourcedFigures(
                        FigureSource.Kind.AGREEMENT_SIGNATURE,
                        Figures.daysLate(days),
                        List.of("/v1/agreements/" + agreement + "/signatures/" + unit),
                        Instant.parse(signedAt)));
        assertThat(told("S.DONE").figures()).isEqualTo(Figures.done(days == 0));
    }

    @Test
    void of_a_signature_that_is_neither_given_nor_due_nothing_is_told() {
        agreement("OPEN");
        TestTime.set("2024-03-15T16:59:59Z");
        assertThat(told("S.DAYS")).isNull();
        assertThat(told("S.DONE")).isNull();
    }

    @Test
    void a_signature_that_is_missing_is_later_every_day() {
        var agreement = agreement("OPEN");
        TestTime.set("2024-03-15T17:00:00Z");
        assertThat(told("S.DAYS"))
                .isEqualTo(new SourcedFigures(
                        FigureSource.Kind.AGREEMENT_SIGNATURE,
                        Figures.daysLate(1),
                        List.of("/v1/agreements/" + agreement),
                        Instant.parse("2024-03-15T17:00:00Z")));
        assertThat(told("S.DONE").figures()).isEqualTo(Figures.done(false));
        TestTime.set("2024-03-25T16:59:59Z");
        assertThat(told("S.DAYS").figures()).isEqualTo(Figures.daysLate(10));
    }

    @Test
    void an_agreement_that_all_have_signed_still_tells() {
        sign(agreement("SIGNED"), "2024-03-20T08:00:00+07:00");
        assertThat(told("S.DAYS").figures()).isEqualTo(Figures.daysLate(5));
    }

    @Test
    void of_an_agreement_that_was_never_opened_nothing_is_told() {
        TestTime.set("2024-12-01T00:00:00Z");
        assertThat(told("S.DAYS")).isNull();
        agreement("DRAFT");
        assertThat(told("S.DAYS")).isNull();
        assertThat(told("B.DAYS")).isNull();
    }

    @ParameterizedTest(name = "submitted {0}: {1} days late")
    @CsvSource({
        "2024-03-31T16:59:59Z, 0",
        "2024-03-31T17:00:00Z, 1",
        "2024-04-04T16:59:59Z, 4",
        "2024-04-04T17:00:00Z, 5"
    })
    void a_registration_is_as_late_as_its_submission(String submittedAt, int days) {
        TestTime.set(submittedAt);
        var id = registration();
        act(region.director(2), id, "submission", 0, "");
        TestTime.set("2024-12-01T00:00:00Z");
        assertThat(told("R.DAYS"))
                .isEqualTo(new SourcedFigures(
                        FigureSource.Kind.REGISTRATION,
                        Figures.daysLate(days),
                        List.of("/v1/registrations/" + id),
                        Instant.parse(submittedAt)));
        assertThat(told("R.DONE").figures()).isEqualTo(Figures.done(days == 0));
    }

    @Test
    void a_return_does_not_make_a_registration_late() {
        TestTime.set("2024-03-31T16:59:59Z");
        var id = registration();
        act(region.director(2), id, "submission", 0, "");
        TestTime.set("2024-04-05T02:00:00Z");
        act(region.officer(0), id, "return", 1, "{\"reason\": \"Thiếu sáng kiến.\"}");
        assertThat(told("R.DAYS").figures()).isEqualTo(Figures.daysLate(0));
        TestTime.set("2024-04-20T02:00:00Z");
        act(region.director(2), id, "submission", 2, "");
        assertThat(told("R.DAYS").figures()).isEqualTo(Figures.daysLate(0));
        assertThat(told("R.DAYS").at()).isEqualTo("2024-03-31T16:59:59Z");
        assertThat(told("R.DONE").figures()).isEqualTo(Figures.done(true));
    }

    @Test
    void a_registration_that_is_missing_is_later_every_day() {
        TestTime.set("2024-03-31T16:59:59Z");
        assertThat(told("R.DAYS")).isNull();
        TestTime.set("2024-03-31T17:00:00Z");
        assertThat(told("R.DAYS"))
                .isEqualTo(new SourcedFigures(
                        FigureSource.Kind.REGISTRATION,
                        Figures.daysLate(1),
                        List.of("/v1/groups/" + region.groupId + "/years/2024"),
                        Instant.parse("2024-03-31T17:00:00Z")));
        var id = registration();
        TestTime.set("2024-04-30T16:59:59Z");
        assertThat(told("R.DAYS").figures()).isEqualTo(Figures.daysLate(30));
        assertThat(told("R.DAYS").records()).containsExactly("/v1/registrations/" + id);
        assertThat(told("R.DONE").figures()).isEqualTo(Figures.done(false));
    }

    @Test
    void of_agreement_and_registration_the_later_counts_and_both_are_named() {
        var agreement = agreement("OPEN");
        sign(agreement, "2024-03-17T10:00:00+07:00");
        TestTime.set("2024-03-31T16:59:59Z");
        assertThat(told("B.DAYS")).isNull();
        var id = registration();
        TestTime.set("2024-03-31T17:00:00Z");
        assertThat(told("B.DAYS"))
                .isEqualTo(new SourcedFigures(
                        FigureSource.Kind.AGREEMENT_AND_REGISTRATION,
                        Figures.daysLate(2),
                        List.of("/v1/agreements/" + agreement + "/signatures/" + unit, "/v1/registrations/" + id),
                        Instant.parse("2024-03-31T17:00:00Z")));
        TestTime.set("2024-04-05T02:00:00Z");
        act(region.director(2), id, "submission", 0, "");
        TestTime.set("2024-12-01T00:00:00Z");
        assertThat(told("B.DAYS").figures()).isEqualTo(Figures.daysLate(5));
        assertThat(told("B.DAYS").at()).isEqualTo("2024-04-05T02:00:00Z");
        assertThat(told("B.DONE").figures()).isEqualTo(Figures.done(false));
    }

    @Test
    void both_in_time_is_done() {
        sign(agreement("OPEN"), "2024-03-15T23:59:59+07:00");
        TestTime.set("2024-03-20T00:00:00Z");
        act(region.director(2), registration(), "submission", 0, "");
        assertThat(told("B.DONE").figures()).isEqualTo(Figures.done(true));
        assertThat(told("B.DAYS").figures()).isEqualTo(Figures.daysLate(0));
    }

    @Test
    void a_table_without_sources_costs_nothing_and_a_wide_one_no_more_than_a_narrow_one() {
        assertThat(statements(0)).isZero();
        assertThat(statements(50)).isEqualTo(statements(1)).isLessThanOrEqualTo(7);
    }

    private long statements(int leaves) {
        var tree = leaves == 0 ? Sourced.tree(Sourced.leaf("OWN", Sourced.DONE, null)) : Sourced.wide(leaves);
        var statistics = database.getStatistics();
        statistics.clear();
        sources.of(region.groupYearId, unit, tree);
        return statistics.getPrepareStatementCount();
    }

    private SourcedFigures told(String leaf) {
        return sources.of(region.groupYearId, unit, Sourced.tree()).get(leaf);
    }

    private UUID agreement(String status) {
        return Row.of("agreement")
                .with("group_year_id", region.groupYearId)
                .with("due_on", "2024-03-15")
                .with("status", status)
                .with("opened_at", status.equals("DRAFT") ? null : "2024-03-01")
                .with("sha256", status.equals("DRAFT") ? null : SHA256)
                .with("completed_at", status.equals("SIGNED") ? "2024-04-01" : null)
                .insert();
    }

    private void sign(UUID agreement, String signedAt) {
        Row.of("agreement_signature")
                .with("agreement_id", agreement)
                .with("organisation_id", unit)
                .with("sha256", SHA256)
                .with("signed_at", signedAt)
                .insert();
    }

    private String registration() {
        var answer =
                as(region.officer(2)).body("""
                                {"organisationId": "%1$s", "groupId": "%2$s", "year": 2024, "entries": [
                                  {"awardCode": "TTLDTT", "subjectType": "COLLECTIVE", "organisationId": "%1$s"}]}
                                """.formatted(unit, region.groupId)).post("/v1/registrations");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static void act(String subject, String id, String action, int version, String body) {
        var request = as(subject).header("If-Match", "\"" + version + "\"");
        (body.isEmpty() ? request : request.body(body))
                .post("/v1/registrations/" + id + "/" + action)
                .then()
                .statusCode(200);
    }
}

package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Region;
import vn.thidua.Row;

/** What the steps of a sheet are told of who checks it. */
@QuarkusTest
class CrossCheckersTest {

    @Inject
    CrossChecks checks;

    @Inject
    SessionFactory database;

    private final Region region = new Region(3, 2151);

    @BeforeEach
    void a_set_in_force() {
        Row.of("criteria_set")
                .with("year", region.year)
                .with("status", "PUBLISHED")
                .with("decision_number", "M1/QĐ-BTP")
                .with("decision_date", "2151-03-31")
                .with("published_at", "2151-03-31")
                .insertUnlessThere();
    }

    @Test
    void while_nothing_is_assigned_nobody_checks() {
        assertThat(checkerOf(region.unit(0))).isEmpty();
    }

    /** A, B and C drawn with 0 check C, A and B: computed by another program. */
    @Test
    void the_checker_of_a_member_is_told_in_two_statements() {
        assertThat(draw(null)).isEqualTo(201);
        var statistics = database.getStatistics();
        QuarkusTransaction.requiringNew().run(() -> {
            statistics.clear();
            assertThat(checks.checkerOf(region.groupYearId, region.unit(2))).contains(region.unit(0));
            assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
        });
        assertThat(checkerOf(region.unit(0))).contains(region.unit(1));
        assertThat(checkerOf(region.unit(1))).contains(region.unit(2));
        assertThat(checkerOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void who_begins_a_check_and_who_assigns_anew_cannot_both_have_their_way() {
        assertThat(draw(null)).isEqualTo(201);
        var assigned = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(checks.checkerOf(region.groupYearId, region.unit(2))).contains(region.unit(0));
            var drawing = CompletableFuture.supplyAsync(() -> draw("\"0\""));
            Database.awaitSomebodyWaiting();
            assertThat(drawing).isNotDone();
            crossChecked();
            return drawing;
        });
        assertThat(assigned.join()).isEqualTo(409);
        assertThat(checkerOf(region.unit(2))).contains(region.unit(0));
    }

    @Test
    void who_was_replaced_while_waiting_checks_no_more() throws Exception {
        assertThat(draw(null)).isEqualTo(201);
        var plan = Database.value(
                "select id from cross_check_plan where group_year_id = '%s'".formatted(region.groupYearId));
        try (var assigning = Database.asOwner();
                var statement = assigning.createStatement()) {
            assigning.setAutoCommit(false);
            statement.execute("select 1 from cross_check_plan where id = '%s' for update".formatted(plan));
            statement.execute("delete from cross_check where plan_id = '%s'".formatted(plan));
            Row.of("cross_check")
                    .with("plan_id", plan)
                    .with("checker_id", region.unit(1))
                    .with("checked_id", region.unit(2))
                    .insert(assigning);
            var asked = CompletableFuture.supplyAsync(() -> checkerOf(region.unit(2)));
            Database.awaitSomebodyWaiting();
            assertThat(asked).isNotDone();
            assigning.commit();
            assertThat(asked.get(10, TimeUnit.SECONDS)).contains(region.unit(1));
        }
    }

    private Optional<UUID> checkerOf(UUID unit) {
        return QuarkusTransaction.requiringNew().call(() -> checks.checkerOf(region.groupYearId, unit));
    }

    private int draw(String ifMatch) {
        var request = Api.as(region.officer(0)).body("{\"seed\": 0}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/groups/{id}/years/2151/cross-checks/draw", region.groupId)
                .statusCode();
    }

    /** A sheet of the group's year, as far as a plan asks of it. */
    private void crossChecked() {
        var set = Row.of("criteria_set")
                .with("year", region.year)
                .with("edition", 2)
                .insert();
        Row.of("score_sheet")
                .with("criteria_set_id", set)
                .with("organisation_id", region.unit(2))
                .with("group_year_id", region.groupYearId)
                .with("status", "CROSS_CHECKED")
                .with("submitted_at", "2151-09-30")
                .with("first_submitted_at", "2151-09-30")
                .with("confirmation_number", "1")
                .with("confirmation_date", "2151-10-01")
                .insert();
    }
}

package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Region;

/** What the steps of a sheet are told of who checks it. */
@QuarkusTest
class CrossCheckersTest {

    @Inject
    CrossChecks checks;

    @Inject
    SessionFactory database;

    private final Region region = new Region(3, 2151);

    @Test
    void while_nothing_is_assigned_nobody_checks() {
        assertThat(checks.checkerOf(region.groupYearId, region.unit(0))).isEmpty();
    }

    /** A, B and C drawn with 0 check C, A and B: computed by another program. */
    @Test
    void the_checker_of_a_member_is_told_in_two_statements() {
        assertThat(draw(null)).isEqualTo(201);
        var statistics = database.getStatistics();
        statistics.clear();
        assertThat(checks.checkerOf(region.groupYearId, region.unit(2))).contains(region.unit(0));
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
        assertThat(checks.checkerOf(region.groupYearId, region.unit(0))).contains(region.unit(1));
        assertThat(checks.checkerOf(region.groupYearId, region.unit(1))).contains(region.unit(2));
        assertThat(checks.checkerOf(region.groupYearId, UUID.randomUUID())).isEmpty();
    }

    @Test
    void who_begins_a_check_and_who_assigns_anew_cannot_both_have_their_way() {
        assertThat(draw(null)).isEqualTo(201);
        var assigned = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(checks.checkerOf(region.groupYearId, region.unit(2))).contains(region.unit(0));
            var drawing = CompletableFuture.supplyAsync(() -> draw("\"0\""));
            assertThat(isDoneWithin(drawing, 1500)).isFalse();
            crossChecked();
            return drawing;
        });
        assertThat(assigned.join()).isEqualTo(409);
        assertThat(checks.checkerOf(region.groupYearId, region.unit(2))).contains(region.unit(0));
    }

    @Test
    void who_was_replaced_while_waiting_checks_no_more() throws Exception {
        assertThat(draw(null)).isEqualTo(201);
        try (var assigning = Database.asOwner();
                var statement = assigning.createStatement()) {
            assigning.setAutoCommit(false);
            statement.execute("select 1 from cross_check_plan where group_year_id = '%s' for update"
                    .formatted(region.groupYearId));
            statement.execute("""
                    with plan as (select id from cross_check_plan where group_year_id = '%s'),
                         gone as (delete from cross_check where plan_id in (select id from plan) returning 1)
                    select count(*) from gone
                    """.formatted(region.groupYearId));
            statement.execute("""
                    insert into cross_check
                    select gen_random_uuid(), id, 1, '%s', '%s' from cross_check_plan where group_year_id = '%s'
                    """.formatted(region.unit(1), region.unit(2), region.groupYearId));
            var asked = CompletableFuture.supplyAsync(() ->
                    QuarkusTransaction.requiringNew().call(() -> checks.checkerOf(region.groupYearId, region.unit(2))));
            Thread.sleep(500);
            assertThat(asked).isNotDone();
            assigning.commit();
            assertThat(asked.get(10, TimeUnit.SECONDS)).contains(region.unit(1));
        }
    }

    private static boolean isDoneWithin(CompletableFuture<Integer> answer, long millis) throws Exception {
        try {
            answer.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillWaiting) {
            return false;
        }
    }

    private int draw(String ifMatch) {
        var request = Api.as(region.officer(0)).body("{\"seed\": 0}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/groups/{id}/years/2151/cross-checks/draw", region.groupId)
                .statusCode();
    }

    /** A sheet of the group's year, as far as a plan asks of it. */
    private void crossChecked() {
        Database.execute("""
                with made as (
                    insert into criteria_set (id, version, year, edition, name_vi, name_en, total, status,
                                              rating_classes, tie_breaks, provenance, changed_at)
                    select gen_random_uuid(), 0, 1949, coalesce(max(edition), 0) + 1, 'X', 'X', 1, 'DRAFT',
                           '[]', '[]', 'test', now()
                      from criteria_set where year = 1949
                    returning id)
                insert into score_sheet (id, version, criteria_set_id, organisation_id, group_year_id, status,
                                         submitted_at, confirmation_number, confirmation_date, changed_at)
                select gen_random_uuid(), 0, id, '%s', '%s', 'CROSS_CHECKED', now(), '1', '2151-10-01', now()
                  from made
                """.formatted(region.unit(2), region.groupYearId));
    }
}

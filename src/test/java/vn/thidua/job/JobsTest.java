package vn.thidua.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.thidua.Database;
import vn.thidua.Row;
import vn.thidua.TestTime;

@QuarkusTest
class JobsTest {

    @Inject
    SingleRunner runner;

    @Inject
    IdempotencyKeyPurge purge;

    @Test
    void a_job_runs_where_no_other_node_runs_it() {
        var runs = new AtomicInteger();
        assertThat(runner.run(UUID.randomUUID().toString(), runs::incrementAndGet))
                .isTrue();
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_job_that_runs_elsewhere_is_left_alone_until_it_ends() throws SQLException {
        var job = UUID.randomUUID().toString();
        var runs = new AtomicInteger();
        try (var elsewhere = Database.asApplication();
                var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('job:%s', 0))".formatted(job));
            assertThat(runner.run(job, runs::incrementAndGet)).isFalse();
            elsewhere.rollback();
        }
        assertThat(runner.run(job, runs::incrementAndGet)).isTrue();
        assertThat(runs).hasValue(1);
    }

    @Test
    void answers_are_kept_for_a_day_and_then_forgotten() {
        var caller = "purge-" + UUID.randomUUID();
        for (int hours : new int[] {23, 25}) {
            Row.of("idempotency_key")
                    .with("caller", caller)
                    .with("key", hours + " hours")
                    .with("created_at", TestTime.now().minusHours(hours))
                    .insert();
        }
        purge.purge();
        assertThat(Database.value(
                        "select string_agg(key, ',') from idempotency_key where caller = '%s'".formatted(caller)))
                .isEqualTo("23 hours");
    }
}

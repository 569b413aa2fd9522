package vn.thidua.job;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.http.IdempotencyRetention;

/** Forgets the answers kept for repeated requests once the contract no longer promises them. */
@ApplicationScoped
class IdempotencyKeyPurge {

    static final String JOB = "idempotency-key-purge";

    private final SingleRunner runner;
    private final IdempotencyRetention answers;

    IdempotencyKeyPurge(SingleRunner runner, IdempotencyRetention answers) {
        this.runner = runner;
        this.answers = answers;
    }

    @Scheduled(identity = JOB, every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        runner.run(JOB, answers::forgetOld);
    }
}

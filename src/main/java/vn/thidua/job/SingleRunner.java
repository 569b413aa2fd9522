package vn.thidua.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Runs a job on one node at a time: the lock lives and dies with the transaction. */
@ApplicationScoped
public class SingleRunner {

    private final JobQueries jobs;

    SingleRunner(JobQueries jobs) {
        this.jobs = jobs;
    }

    /**
     * Runs the work in a transaction of its own, unless another node runs this job now.
     *
     * @return whether the work was done here
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean run(String job, Runnable work) {
        boolean mine = jobs.take(job);
        if (mine) {
            work.run();
        }
        return mine;
    }
}

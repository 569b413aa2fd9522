package vn.thidua.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Runs a job on one node at a time: the lock lives and dies with the transaction. */
@ApplicationScoped
public class SingleRunner {

    private final Session session;

    SingleRunner(Session session) {
        this.session = session;
    }

    /**
     * Runs the work in a transaction of its own, unless another node runs this job now.
     *
     * @return whether the work was done here
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean run(String job, Runnable work) {
        boolean mine = session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:job, 0))", Boolean.class)
                .setParameter("job", "job:" + job)
                .getSingleResult();
        if (mine) {
            work.run();
        }
        return mine;
    }
}

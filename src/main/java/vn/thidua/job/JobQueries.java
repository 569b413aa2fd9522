package vn.thidua.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Which node runs a job. */
@ApplicationScoped
class JobQueries {

    private final Session session;

    JobQueries(Session session) {
        this.session = session;
    }

    /** Takes a job for this node until the transaction ends, unless another node has it. */
    boolean take(String job) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:job, 0))", Boolean.class)
                .setParameter("job", "job:" + job)
                .getSingleResult();
    }
}

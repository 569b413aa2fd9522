package vn.thidua.history;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionScoped;
import java.util.Objects;
import org.hibernate.Session;
import org.jboss.logging.MDC;

/** Tells the database, at the start of each transaction, who acts and in which request. */
@ApplicationScoped
class ActorOfTransaction {

    private static final String SYSTEM = "system";

    private final Session session;
    private final Instance<SecurityIdentity> identity;

    ActorOfTransaction(Session session, Instance<SecurityIdentity> identity) {
        this.session = session;
        this.identity = identity;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        session.createNativeQuery(
                        "select set_config('thidua.actor', :actor, true),"
                                + " set_config('thidua.request_id', :request, true)",
                        Object[].class)
                .setParameter("actor", actor())
                .setParameter("request", Objects.toString(MDC.get("requestId"), ""))
                .getSingleResult();
    }

    private String actor() {
        if (!Arc.container().requestContext().isActive() || identity.get().isAnonymous()) {
            return SYSTEM;
        }
        return identity.get().getPrincipal().getName();
    }
}

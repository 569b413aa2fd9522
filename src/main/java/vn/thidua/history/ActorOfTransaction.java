package vn.thidua.history;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionScoped;
import java.util.Objects;
import org.jboss.logging.MDC;

/** Tells the database, at the start of each transaction, who acts and in which request. */
@ApplicationScoped
class ActorOfTransaction {

    private static final String SYSTEM = "system";

    private final HistoryQueries history;
    private final Instance<SecurityIdentity> identity;

    ActorOfTransaction(HistoryQueries history, Instance<SecurityIdentity> identity) {
        this.history = history;
        this.identity = identity;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        history.actsIn(actor(), Objects.toString(MDC.get("requestId"), ""));
    }

    private String actor() {
        if (!Arc.container().requestContext().isActive() || identity.get().isAnonymous()) {
            return SYSTEM;
        }
        return identity.get().getPrincipal().getName();
    }
}

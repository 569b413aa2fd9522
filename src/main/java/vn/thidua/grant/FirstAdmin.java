package vn.thidua.grant;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.thidua.document.Ids;
import vn.thidua.history.HistoryService;
import vn.thidua.job.SingleRunner;
import vn.thidua.organisation.Ministry;
import vn.thidua.time.Days;

/**
 * Makes the first admin, who makes all others: the subject that the setting {@code thidua.first-admin.subject} names,
 * at the Ministry, from the day of the start. Where somebody is an admin already, it does nothing.
 */
@ApplicationScoped
class FirstAdmin {

    static final String ACTOR = "setting:thidua.first-admin.subject";

    /** After the reference data, which may hold the Ministry. */
    private static final int AFTER_REFERENCE_DATA = 200;

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private final GrantRepository grants;
    private final Ministry ministry;
    private final SingleRunner runner;
    private final HistoryService history;
    private final Ids ids;
    private final Days days;

    FirstAdmin(
            GrantRepository grants,
            Ministry ministry,
            SingleRunner runner,
            HistoryService history,
            Ids ids,
            Days days) {
        this.grants = grants;
        this.ministry = ministry;
        this.runner = runner;
        this.history = history;
        this.ids = ids;
        this.days = days;
    }

    void start(
            @Observes @Priority(AFTER_REFERENCE_DATA) StartupEvent started,
            @ConfigProperty(name = "thidua.first-admin.subject") Optional<String> subject) {
        subject.map(String::strip).filter(name -> !name.isEmpty()).ifPresent(this::make);
    }

    /** Of several nodes that start at once one does it. */
    void make(String subject) {
        if (!runner.run("first-admin", () -> makeUnlessThere(subject))) {
            LOG.info("The first admin is being made by another node");
        }
    }

    private void makeUnlessThere(String subject) {
        if (grants.hasAdminSince(days.today())) {
            LOG.info("There is an admin: thidua.first-admin.subject is not looked at");
            return;
        }
        var unit = ministry.unit();
        history.actAs(ACTOR);
        var draft = new GrantDraft(subject, Role.ADMIN, unit, days.today(), null);
        grants.persistAndFlush(new Grant(ids.next(), draft, days.now()));
        LOG.infof("%s is the first admin", subject);
    }
}

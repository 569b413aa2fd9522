package vn.thidua.reference;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.thidua.history.HistoryService;

/**
 * Loads the sets that the setting {@code thidua.reference-data} names, at each start: all or nothing, and only what is
 * not there. Nodes that start together may all do so.
 */
@ApplicationScoped
public class ReferenceData {

    static final String ACTOR = "reference-data";

    /** Before anything else that a start does to the database. */
    static final int FIRST = 100;

    private static final Logger LOG = Logger.getLogger(ReferenceData.class);

    private final DataSource database;
    private final List<ReferenceSet> sets;
    private final HistoryService history;
    private final Set<ReferenceSet.Name> atStart;

    ReferenceData(
            DataSource database,
            @All List<ReferenceSet> sets,
            HistoryService history,
            @ConfigProperty(name = "thidua.reference-data") Optional<Set<ReferenceSet.Name>> atStart) {
        this.database = database;
        this.sets = sets;
        this.history = history;
        this.atStart = atStart.orElse(Set.of());
    }

    @Transactional
    void start(@Observes @Priority(FIRST) StartupEvent started) {
        if (!atStart.isEmpty()) {
            load(atStart);
        }
    }

    /** Joins the running transaction or makes its own; history names {@code reference-data} as the writer. */
    @Transactional
    public void load(Set<ReferenceSet.Name> names) {
        write(tables -> sets.stream().filter(set -> names.contains(set.name())).forEach(set -> set.load(tables)));
    }

    /** As above, only these rows of these tables, whatever the setting says. */
    @Transactional
    public void load(List<String> tables, Predicate<Map<String, String>> which) {
        write(all -> tables.forEach(table -> all.load(table, which)));
    }

    private void write(Consumer<ReferenceTables> work) {
        history.actAs(ACTOR);
        try (var connection = database.getConnection()) {
            var tables = new ReferenceTables(connection);
            work.accept(tables);
            LOG.infof("Reference data: %d rows added, %d left out", tables.added(), tables.leftOut());
        } catch (SQLException refused) {
            throw new IllegalStateException("The reference data cannot be loaded", refused);
        }
    }
}

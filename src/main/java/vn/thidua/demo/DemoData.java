package vn.thidua.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.thidua.reference.ReferenceData;
import vn.thidua.reference.ReferenceSet;
import vn.thidua.reference.ReferenceTables;

/** Loads the demo files, all or nothing; a second time it adds only what is not there. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class);
    private static final String ACTOR = "select set_config('thidua.actor', 'demo', true)";

    private final DataSource database;
    private final ReferenceData reference;
    private final boolean atStart;

    DemoData(
            DataSource database,
            ReferenceData reference,
            @ConfigProperty(name = "thidua.demo.load", defaultValue = "false") boolean atStart) {
        this.database = database;
        this.reference = reference;
        this.atStart = atStart;
    }

    @Transactional
    void start(@Observes StartupEvent started) {
        if (atStart) {
            load();
        }
    }

    /**
     * Joins the running transaction or makes its own; history names {@code demo} as the writer, except of the reference
     * data on which the demo year stands.
     */
    @Transactional
    public void load() {
        reference.load(EnumSet.allOf(ReferenceSet.Name.class));
        try (Connection connection = database.getConnection();
                Statement session = connection.createStatement()) {
            session.execute(ACTOR);
            DemoTables tables = new DemoTables(new ReferenceTables(connection));
            for (DemoTable table : DemoTable.ALL) {
                tables.load(table);
            }
            for (DemoCriteria criteria : DemoCriteria.ALL) {
                criteria.load(tables);
            }
            DemoScores.load(tables);
            LOG.infof("Demo data: %d records added", tables.added());
        } catch (SQLException refused) {
            throw new IllegalStateException("The demo data cannot be loaded", refused);
        }
    }
}

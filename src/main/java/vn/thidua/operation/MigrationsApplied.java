package vn.thidua.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/**
 * Ready only on a schema that this build knows: its newest migration is applied. A newer schema is fine, so that old
 * nodes serve while new ones roll out; a restored older one is not.
 */
@Readiness
@ApplicationScoped
class MigrationsApplied implements HealthCheck {

    private static final String NAME = "Migrations of this build";
    private static final String APPLIED =
            "select exists (select from flyway_schema_history where version = ? and success)";

    private final DataSource database;
    private final Flyway flyway;
    private volatile @Nullable String newest;

    MigrationsApplied(DataSource database, Flyway flyway) {
        this.database = database;
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            var version = newest();
            return HealthCheckResponse.named(NAME)
                    .status(isApplied(version))
                    .withData("newest", version)
                    .build();
        } catch (SQLException | FlywayException noDatabase) {
            return HealthCheckResponse.down(NAME);
        }
    }

    private boolean isApplied(String version) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(APPLIED)) {
            statement.setString(1, version);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Asked of Flyway once, since it opens a connection of the migrating role to answer. */
    private String newest() {
        var known = newest;
        if (known == null) {
            known = Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getState().isResolved())
                    .map(MigrationInfo::getVersion)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .getVersion();
            newest = known;
        }
        return known;
    }
}

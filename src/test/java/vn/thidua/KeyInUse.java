package vn.thidua;

import java.sql.SQLException;

/** Another request of the same caller with the same Idempotency-Key, under way meanwhile. */
public final class KeyInUse {

    private KeyInUse() {}

    public static void during(String subject, String operation, String key, Runnable meanwhile) {
        try (var request = Database.asApplication()) {
            request.setAutoCommit(false);
            try (var hold =
                    request.prepareStatement(
                            "select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                hold.setString(1, String.join("\u001f", subject, operation, key));
                hold.execute();
                meanwhile.run();
            }
            request.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package vn.thidua.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** New identifiers, injected so that a test can foresee them: UUID version 7, which sort by time of creation. */
@ApplicationScoped
public class Ids {

    public UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}

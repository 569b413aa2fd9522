package vn.thidua.organisation;

import java.util.Set;
import java.util.UUID;

/** The room that knows for which units a subject acts. */
public interface SubjectUnits {

    /** The units at which the subject holds anything today or later; one statement. */
    Set<UUID> unitsOf(String subject);
}

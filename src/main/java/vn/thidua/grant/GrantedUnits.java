package vn.thidua.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.thidua.organisation.SubjectUnits;
import vn.thidua.time.Days;

/** A subject acts for the units of its grants. */
@ApplicationScoped
class GrantedUnits implements SubjectUnits {

    private final GrantRepository grants;
    private final Days days;

    GrantedUnits(GrantRepository grants, Days days) {
        this.grants = grants;
        this.days = days;
    }

    @Override
    public Set<UUID> unitsOf(String subject) {
        return Set.copyOf(grants.unitsOf(subject, days.today()));
    }
}

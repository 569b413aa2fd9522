package vn.thidua.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationSource;

/** A unit owes its check of a sheet as soon as all fields of the sheet are scored. */
@ApplicationScoped
class CrossCheckObligations implements ObligationSource {

    private final CrossCheckRepository checks;

    CrossCheckObligations(CrossCheckRepository checks) {
        this.checks = checks;
    }

    @Override
    public List<Obligation> openOf(Set<UUID> organisations) {
        return checks.owedBy(organisations);
    }
}

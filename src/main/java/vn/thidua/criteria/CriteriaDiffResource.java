package vn.thidua.criteria;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.thidua.criteria.rule.CriteriaDiff;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/criteria-sets/{id}/diff. */
@Path("/v1/criteria-sets/{id}/diff")
class CriteriaDiffResource {

    private final CriteriaSetService sets;
    private final Caller caller;

    CriteriaDiffResource(CriteriaSetService sets, Caller caller) {
        this.sets = sets;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.CRITERIA_READ)
    public CriteriaDiff diffCriteriaSets(@RestPath UUID id, @RestQuery @NotNull UUID against) {
        var reach = CriteriaReach.reading(caller.actor());
        return sets.get(id, reach).since(sets.get(against, reach));
    }
}

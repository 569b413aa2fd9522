package vn.thidua.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.HistoryEntryView;
import vn.thidua.history.HistoryService;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/people. */
@Path("/v1/people")
class PersonResource {

    private final People people;
    private final HistoryService history;
    private final Caller caller;

    PersonResource(People people, HistoryService history, Caller caller) {
        this.people = people;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.PERSON_READ)
    public RestResponse<PersonView> getPerson(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var scope = caller.scope(Permission.PERSON_READ);
        var seen = people.see(people.find(id, scope), scope);
        return Responses.read(ifNoneMatch, seen.tag(), seen.view());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Permission.PERSON_WRITE)
    public RestResponse<PersonView> revisePerson(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull PersonRevision revision) {
        var scope = caller.scope(Permission.PERSON_WRITE);
        var seen = people.see(people.revise(id, ifMatch, revision, scope), scope);
        return Responses.changed(seen.tag(), seen.view());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listPersonHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        people.findWith(id, caller.scope(Permission.PERSON_READ));
        people.findWith(id, caller.scope(Permission.HISTORY_READ));
        return history.page("people", id, page);
    }
}

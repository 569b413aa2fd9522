package vn.thidua.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Idempotent;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.http.SearchRequest;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.time.Days;

/** HTTP and nothing else: the contract's /v1/organisations/{id}/people. */
@Path("/v1/organisations/{id}/people")
class PeopleResource {

    private final People people;
    private final Caller caller;
    private final Days days;

    PeopleResource(People people, Caller caller, Days days) {
        this.people = people;
        this.caller = caller;
        this.days = days;
    }

    @GET
    @RolesAllowed(Permission.PERSON_READ)
    public PersonPage listPeople(
            @RestPath UUID id,
            @RestQuery @Nullable LocalDate asOf,
            @BeanParam SearchRequest search,
            @BeanParam PageRequest page) {
        var day = asOf == null ? days.today() : asOf;
        var filter = new PersonQueries.Filter(id, day, search.words());
        var found = page.of(
                people.page(filter, caller.scope(Permission.PERSON_READ), page.after(2), page.limit()),
                person -> person,
                (PersonView person) -> List.of(person.fullName(), person.id().toString()));
        return new PersonPage(found.items(), found.next(), day);
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.PERSON_WRITE)
    public RestResponse<PersonView> createPerson(@RestPath UUID id, @NotNull PersonDraft draft) {
        var scope = caller.scope(Permission.PERSON_WRITE);
        var seen = people.see(people.admit(id, draft, scope), scope);
        return Responses.created("/v1/people/" + seen.view().id(), seen.tag(), seen.view());
    }
}

package vn.thidua.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.HistoryEntryView;
import vn.thidua.history.HistoryService;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/registrations. */
@Path("/v1/registrations")
class RegistrationResource {

    private final RegistrationService registrations;
    private final HistoryService history;

    RegistrationResource(RegistrationService registrations, HistoryService history) {
        this.registrations = registrations;
        this.history = history;
    }

    @GET
    @RolesAllowed(Permission.REGISTRATION_READ)
    public Page<RegistrationSummary> listRegistrations(
            @RestQuery @Nullable UUID groupId,
            @RestQuery @Nullable @Min(1948) @Max(2200) Integer year,
            @RestQuery @Nullable UUID organisationId,
            @RestQuery @Nullable RegistrationStatus status,
            @BeanParam PageRequest page) {
        var filter = new RegistrationRepository.Filter(groupId, year, organisationId, status);
        return page.of(
                registrations.page(filter, page.after(3), page.limit()),
                RegistrationSummary::of,
                row -> List.of(
                        Integer.toString(row.year()), row.name(), row.id().toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.REGISTRATION_WRITE)
    public RestResponse<RegistrationView> createRegistration(@NotNull RegistrationDraft draft) {
        var registration = registrations.create(draft);
        return Responses.created(
                "/v1/registrations/" + registration.id, registration.version, registrations.view(registration));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.REGISTRATION_READ)
    public RestResponse<RegistrationView> getRegistration(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var registration = registrations.get(id, Permission.REGISTRATION_READ);
        return Responses.read(ifNoneMatch, registration.version, registrations.view(registration));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Permission.REGISTRATION_WRITE)
    public RestResponse<RegistrationView> reviseRegistration(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull RegistrationRevision revision) {
        return changed(registrations.revise(id, ifMatch, revision));
    }

    @POST
    @Path("{id}/submission")
    @RolesAllowed(Permission.REGISTRATION_SUBMIT)
    public RestResponse<RegistrationView> submitRegistration(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(registrations.submit(id, ifMatch));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed(Permission.REGISTRATION_DECIDE)
    public RestResponse<RegistrationView> returnRegistration(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull RegistrationReturn draft) {
        return changed(registrations.giveBack(id, ifMatch, draft.reason()));
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed(Permission.REGISTRATION_DECIDE)
    public RestResponse<RegistrationView> acceptRegistration(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(registrations.accept(id, ifMatch));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listRegistrationHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        registrations.get(id, Permission.HISTORY_READ);
        return history.page("registrations", id, page);
    }

    private RestResponse<RegistrationView> changed(Registration registration) {
        return Responses.changed(registration.version, registrations.view(registration));
    }
}

package vn.thidua.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
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
import vn.thidua.http.SearchRequest;
import vn.thidua.identity.Permission;
import vn.thidua.time.Days;

/** HTTP and nothing else: the contract's /v1/organisations. */
@Path("/v1/organisations")
class OrganisationResource {

    private final Organisations organisations;
    private final HistoryService history;
    private final Days days;

    OrganisationResource(Organisations organisations, HistoryService history, Days days) {
        this.organisations = organisations;
        this.history = history;
        this.days = days;
    }

    @GET
    @RolesAllowed(Permission.ORGANISATION_READ)
    public OrganisationPage listOrganisations(
            @RestQuery @Nullable OrganisationKind kind,
            @RestQuery @Nullable UUID parentId,
            @RestQuery @Nullable LocalDate asOf,
            @RestQuery @Nullable @Min(1948) @Max(2200) Integer year,
            @BeanParam SearchRequest search,
            @BeanParam PageRequest page) {
        var period = Period.of(asOf, year, days.today());
        var filter = new OrganisationRepository.Filter(kind, parentId, period, search.words());
        var units = page.of(
                organisations.page(filter, page.after(2), page.limit()),
                unit -> unit,
                (OrganisationSummary unit) -> List.of(unit.name(), unit.id().toString()));
        return OrganisationPage.of(units, period);
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.ORGANISATION_WRITE)
    public RestResponse<OrganisationView> createOrganisation(@NotNull OrganisationDraft draft) {
        var unit = organisations.create(draft);
        return Responses.created("/v1/organisations/" + unit.id, unit.version, OrganisationView.of(unit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.ORGANISATION_READ)
    public RestResponse<OrganisationView> getOrganisation(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var unit = organisations.find(id);
        return Responses.read(ifNoneMatch, unit.version, OrganisationView.of(unit));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listOrganisationHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        organisations.find(id);
        return history.page("organisations", id, page);
    }
}

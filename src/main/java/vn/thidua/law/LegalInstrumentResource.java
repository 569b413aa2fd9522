package vn.thidua.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** HTTP and nothing else: the contract's /v1/legal-instruments. */
@Path("/v1/legal-instruments")
class LegalInstrumentResource {

    private final LegalInstruments instruments;
    private final HistoryService history;

    LegalInstrumentResource(LegalInstruments instruments, HistoryService history) {
        this.instruments = instruments;
        this.history = history;
    }

    @GET
    @RolesAllowed(Permission.LEGAL_INSTRUMENT_READ)
    public Page<LegalInstrumentSummary> listLegalInstruments(
            @RestQuery @Nullable InstrumentKind kind,
            @RestQuery @Nullable LocalDate asOf,
            @BeanParam SearchRequest search,
            @BeanParam PageRequest page) {
        var filter = new LegalInstrumentRepository.Filter(kind, asOf, search.words());
        return page.of(
                instruments.page(filter, page.after(2), page.limit()),
                LegalInstrumentSummary::of,
                instrument -> List.of(instrument.effectiveFrom.toString(), instrument.id.toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.LEGAL_INSTRUMENT_WRITE)
    public RestResponse<LegalInstrumentView> createLegalInstrument(@NotNull LegalInstrumentDraft draft) {
        var instrument = instruments.create(draft);
        return Responses.created(
                "/v1/legal-instruments/" + instrument.id, instrument.version, LegalInstrumentView.of(instrument));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.LEGAL_INSTRUMENT_READ)
    public RestResponse<LegalInstrumentView> getLegalInstrument(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var instrument = instruments.find(id);
        return Responses.read(ifNoneMatch, instrument.version, LegalInstrumentView.of(instrument));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Permission.LEGAL_INSTRUMENT_WRITE)
    public RestResponse<LegalInstrumentView> reviseLegalInstrument(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull LegalInstrumentDraft draft) {
        return changed(instruments.revise(id, ifMatch, draft));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Permission.LEGAL_INSTRUMENT_WRITE)
    public RestResponse<LegalInstrumentView> endLegalInstrument(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull LegalInstrumentEnd end) {
        return changed(instruments.end(id, ifMatch, end));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listLegalInstrumentHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        instruments.find(id);
        return history.page("legal-instruments", id, page);
    }

    private static RestResponse<LegalInstrumentView> changed(LegalInstrument instrument) {
        return Responses.changed(instrument.version, LegalInstrumentView.of(instrument));
    }
}

package vn.thidua.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.EntityVersion;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/summaries. */
@Path("/v1/summaries")
class SummariesResource {

    private final SummaryService summaries;
    private final Caller caller;

    SummariesResource(SummaryService summaries, Caller caller) {
        this.summaries = summaries;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.SUMMARY_READ)
    public RestResponse<SummariesView> listSummaries(
            @RestQuery @NotNull @Min(1948) @Max(2200) Integer year,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = summaries.all(
                year, caller.scope(Permission.SUMMARY_READ), tag -> EntityVersion.isFresh(ifNoneMatch, tag));
        return Responses.unlessHeld(found.tag(), found.summaries(), all -> all);
    }
}

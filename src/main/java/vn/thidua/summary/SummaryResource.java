package vn.thidua.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.EntityVersion;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the summary of a group's year. */
@Path("/v1/groups/{id}/years/{year}/summary")
class SummaryResource {

    private final SummaryService summaries;
    private final Caller caller;

    SummaryResource(SummaryService summaries, Caller caller) {
        this.summaries = summaries;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.SUMMARY_READ)
    public RestResponse<SummaryView> getGroupSummary(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = summaries.one(
                id, year, caller.scope(Permission.SUMMARY_READ), tag -> EntityVersion.isFresh(ifNoneMatch, tag));
        return Responses.unlessHeld(
                found.tag(), found.summaries(), one -> one.items().get(0));
    }
}

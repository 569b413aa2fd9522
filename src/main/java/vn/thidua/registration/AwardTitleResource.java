package vn.thidua.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.http.Page;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/award-titles. */
@Path("/v1/award-titles")
class AwardTitleResource {

    private final AwardTitleService titles;

    AwardTitleResource(AwardTitleService titles) {
        this.titles = titles;
    }

    @GET
    @RolesAllowed(Permission.AWARD_TITLE_READ)
    public Page<AwardTitleView> listAwardTitles(
            @RestQuery @Nullable LocalDate asOf,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        return Page.of(
                titles.page(asOf, Cursor.decode(after, 2), limit),
                limit,
                uri,
                AwardTitleView::of,
                title -> List.of(Integer.toString(title.position), title.id.toString()));
    }
}

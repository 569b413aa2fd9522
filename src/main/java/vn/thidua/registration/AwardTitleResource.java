package vn.thidua.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
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
    public Page<AwardTitleView> listAwardTitles(@RestQuery @Nullable LocalDate asOf, @BeanParam PageRequest page) {
        return page.of(
                titles.page(asOf, page.after(2), page.limit()),
                AwardTitleView::of,
                title -> List.of(Integer.toString(title.position), title.id.toString()));
    }
}

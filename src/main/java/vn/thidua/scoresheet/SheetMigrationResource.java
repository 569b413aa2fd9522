package vn.thidua.scoresheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: sheets follow a corrected edition of their set. */
@Path("/v1/criteria-sets/{id}/sheet-migrations")
class SheetMigrationResource {

    private final SheetMigrations migrations;

    SheetMigrationResource(SheetMigrations migrations) {
        this.migrations = migrations;
    }

    @GET
    @RolesAllowed(Permission.SHEET_MIGRATE)
    public Page<SheetMigrationView> listSheetMigrations(@RestPath UUID id, @BeanParam PageRequest page) {
        return page.of(
                migrations.page(id, page.after(1), page.limit()),
                SheetMigrationView::of,
                migration -> List.of(migration.id.toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.SHEET_MIGRATE)
    public RestResponse<SheetMigrationView> migrateSheets(@RestPath UUID id, @NotNull SheetMigrationDraft draft) {
        var made = migrations.migrate(id, draft);
        return Responses.created("/v1/criteria-sets/" + id + "/sheet-migrations", SheetMigrationView.of(made));
    }
}

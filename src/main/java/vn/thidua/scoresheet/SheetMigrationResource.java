package vn.thidua.scoresheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Answers;
import vn.thidua.http.Cursor;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: sheets follow a corrected edition of their set. */
@Path("/v1/criteria-sets/{id}/sheet-migrations")
class SheetMigrationResource {

    private final SheetMigrations migrations;
    private final Caller caller;

    SheetMigrationResource(SheetMigrations migrations, Caller caller) {
        this.migrations = migrations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.SHEET_MIGRATE)
    public Page<SheetMigrationView> listSheetMigrations(
            @RestPath UUID id,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        return Page.of(
                migrations.page(id, Cursor.decode(after, 1), limit),
                limit,
                uri,
                SheetMigrationView::of,
                migration -> List.of(migration.id.toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.SHEET_MIGRATE)
    public RestResponse<SheetMigrationView> migrateSheets(
            @RestPath UUID id, @NotNull @Valid SheetMigrationDraft draft) {
        var made = migrations.migrate(id, draft, caller.subject());
        return Answers.created("/v1/criteria-sets/" + id + "/sheet-migrations", SheetMigrationView.of(made));
    }
}

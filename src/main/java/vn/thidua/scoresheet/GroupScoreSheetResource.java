package vn.thidua.scoresheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Responses;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the score sheets of a group's year, made for all its members at once. */
@Path("/v1/groups/{id}/years/{year}/score-sheets")
class GroupScoreSheetResource {

    private final ScoreSheetService sheets;

    GroupScoreSheetResource(ScoreSheetService sheets) {
        this.sheets = sheets;
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.SHEET_CREATE)
    public RestResponse<GroupScoreSheetsView> createGroupScoreSheets(
            @RestPath UUID id, @RestPath @Min(1948) @Max(2200) int year, @NotNull GroupScoreSheetsDraft draft) {
        var made = sheets.createAll(id, year, draft.criteriaSetId());
        return Responses.created("/v1/score-sheets?groupId=" + id + "&year=" + year, new GroupScoreSheetsView(made));
    }
}

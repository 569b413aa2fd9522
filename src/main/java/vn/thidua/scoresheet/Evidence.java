package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.attachment.AttachmentView;
import vn.thidua.attachment.Attachments;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Problem;

/** The files that scores rest on: read with the sheet, and found where they serve twice. */
@ApplicationScoped
class Evidence {

    private final ScoreSheetRepository sheets;
    private final EvidenceQueries evidence;
    private final Attachments attachments;
    private final Groups groups;
    private final Organisations organisations;
    private final Caller caller;

    Evidence(
            ScoreSheetRepository sheets,
            EvidenceQueries evidence,
            Attachments attachments,
            Groups groups,
            Organisations organisations,
            Caller caller) {
        this.sheets = sheets;
        this.evidence = evidence;
        this.attachments = attachments;
        this.groups = groups;
        this.organisations = organisations;
        this.caller = caller;
    }

    /**
     * Whoever reads a sheet reads what its current scores rest on, whoever's file it is; what any score of it ever
     * rested on only its unit and those above it.
     */
    Response download(UUID sheetId, UUID fileId, @Nullable String ifNoneMatch) {
        var sheet = sheets.findVisible(sheetId, SheetReach.read(caller.actor(), Permission.SHEET_READ))
                .orElseThrow(Problem::notFound);
        boolean own = caller.scope(Permission.SHEET_READ).hasOrganisation(sheet.organisationId);
        if (own ? !evidence.isEvidence(sheetId, fileId) : !evidence.isCited(sheetId, fileId)) {
            throw Problem.notFound();
        }
        return attachments.download(fileId, ifNoneMatch);
    }

    /**
     * The contents that more than one leaf of a group's year cites, of the sheets that the caller reads; by their hash.
     */
    List<SharedEvidenceView> shared(UUID groupId, int year, @Nullable List<String> after, int limit) {
        var groupYear = groups.year(groupId, year, caller.scope(Permission.SHEET_READ));
        var read = sheets.in(groupYear.id(), SheetReach.read(caller.actor(), Permission.SHEET_READ));
        var cited = evidence.of(read.stream().map(sheet -> sheet.id).toList());
        var files = attachments.find(
                cited.stream().map(EvidenceQueries.Cited::fileId).toList());
        var names = organisations.namesOn(
                cited.stream()
                        .map(EvidenceQueries.Cited::organisationId)
                        .distinct()
                        .toList(),
                groupYear.namingDay());
        var last = after == null ? "" : after.get(0);
        return cited.stream()
                .collect(Collectors.groupingBy(
                        one -> files.get(one.fileId()).sha256(), TreeMap::new, Collectors.toList()))
                .tailMap(last, false)
                .values()
                .stream()
                .filter(Evidence::servesTwice)
                .limit(limit + 1L)
                .map(same -> view(same, files, names))
                .toList();
    }

    private static boolean servesTwice(List<EvidenceQueries.Cited> same) {
        return same.stream().map(one -> one.sheetId() + one.code()).distinct().count() > 1;
    }

    private static SharedEvidenceView view(
            List<EvidenceQueries.Cited> same, Map<UUID, AttachmentView> files, Map<UUID, OrganisationRef> names) {
        var file = files.get(same.get(0).fileId());
        return new SharedEvidenceView(
                file.sha256(),
                file.mediaType(),
                file.size(),
                same.stream()
                        .map(one -> new SharedEvidenceView.Citation(
                                one.sheetId(),
                                names.get(one.organisationId()),
                                one.code(),
                                one.fileId(),
                                files.get(one.fileId()).fileName()))
                        .toList());
    }
}

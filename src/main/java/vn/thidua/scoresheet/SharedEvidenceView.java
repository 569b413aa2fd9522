package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import vn.thidua.organisation.OrganisationRef;

/**
 * One content that several leaves or units cite, whatever their files are called.
 *
 * @param sha256 the content's hash
 * @param size bytes
 */
record SharedEvidenceView(
        @NotNull String sha256,
        @NotNull String mediaType,
        @NotNull long size,
        @NotNull List<Citation> citations) {

    /** A leaf whose current score rests on the content. */
    record Citation(
            @NotNull UUID sheetId,
            @NotNull OrganisationRef organisation,
            @NotNull String code,
            @NotNull UUID fileId,
            @NotNull String fileName) {}
}

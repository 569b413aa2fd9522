package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Score sheets submitted, by whichever edition.
 *
 * @param expected one for each member, and those that were submitted before their unit left
 */
@Schema
record ScoreSheetsSection(
        @NotNull int expected,
        @NotNull int submitted,
        @NotNull int missing) {}

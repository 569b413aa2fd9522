package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/**
 * A sheet as a ranking sees it.
 *
 * @param unit the unit by its name in the sheet's year
 * @param points what stands for each leaf, bonus and penalty item that is scored
 * @param notApplicable leaves of which the unit says that the task did not arise
 */
public record ScoredSheet(
        UUID id,
        UUID criteriaSetId,
        UUID groupYearId,
        UUID groupId,
        int year,
        OrganisationRef unit,
        Map<String, BigDecimal> points,
        Set<String> notApplicable,
        @Nullable Instant submittedAt) {}

package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A sheet in whatever state, with what stands on it.
 *
 * @param status one of the states of a sheet, by its name in the contract
 * @param points what stands for each leaf, bonus and penalty item that is scored
 * @param notApplicable leaves of which the unit says that the task did not arise
 */
public record SheetRecord(
        UUID id,
        UUID criteriaSetId,
        UUID organisationId,
        UUID groupYearId,
        UUID groupId,
        int year,
        String status,
        Map<String, BigDecimal> points,
        Set<String> notApplicable) {}

package vn.thidua.organisation;

import java.util.UUID;

/**
 * A group that has members in a year.
 *
 * @param groupYearId the group's year
 */
public record FormedGroup(UUID groupYearId, UUID groupId, String code, String name) {}

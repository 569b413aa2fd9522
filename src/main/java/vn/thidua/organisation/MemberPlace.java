package vn.thidua.organisation;

import java.util.UUID;

/**
 * A unit's place in a group's year, with what decides by which table it is scored.
 *
 * @param groupYearId the group's year
 * @param kind what the unit is
 */
public record MemberPlace(UUID groupYearId, UUID groupId, int year, UUID organisationId, OrganisationKind kind) {}

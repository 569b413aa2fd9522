package vn.thidua.identity;

import static vn.thidua.identity.Permission.*;

import java.util.Set;

/**
 * What officers and directors of a unit may do across a group in a year, because the group's year
 * names their unit: it is never granted, so the handover to the next head is a change of data.
 */
enum GroupOffice {
    HEAD(
            Set.of(
                    AGREEMENT_READ,
                    AGREEMENT_WRITE,
                    COMMITMENT_READ,
                    REGISTRATION_READ,
                    REGISTRATION_DECIDE,
                    REGISTRATION_CONSOLIDATE,
                    SHEET_READ,
                    SHEET_CREATE,
                    SCORE_RETURN,
                    RANKING_READ,
                    SUMMARY_READ)),
    DEPUTY(Set.of(AGREEMENT_READ, REGISTRATION_READ, SHEET_READ, RANKING_READ, SUMMARY_READ)),
    MEMBER(Set.of(AGREEMENT_READ, RANKING_READ, SUMMARY_READ));

    private final Set<String> permissions;

    GroupOffice(Set<String> permissions) {
        this.permissions = permissions;
    }

    Set<String> permissions() {
        return permissions;
    }
}

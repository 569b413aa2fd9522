package vn.thidua.grant;

import static vn.thidua.identity.Permission.*;

import java.util.HashSet;
import java.util.Set;

/**
 * What officers and directors of a unit may do across a group in a year, because the group's year names their unit: it
 * is never granted, so the handover to the next head is a change of data.
 */
enum GroupOffice {
    HEAD(
            Set.of(
                    AGREEMENT_READ,
                    AGREEMENT_WRITE,
                    COMMITMENT_READ,
                    REGISTRATION_READ,
                    REGISTRATION_DECIDE,
                    SHEET_READ,
                    SHEET_CREATE,
                    SCORE_ASSESS,
                    SCORE_RETURN,
                    CROSS_CHECK_READ,
                    CROSS_CHECK_ASSIGN,
                    RANKING_READ,
                    SUMMARY_READ),
            Set.of(REGISTRATION_CONSOLIDATE, SCORE_CONSOLIDATE, APPEAL_DECIDE)),
    DEPUTY(
            Set.of(AGREEMENT_READ, REGISTRATION_READ, SHEET_READ, CROSS_CHECK_READ, RANKING_READ, SUMMARY_READ),
            Set.of()),
    MEMBER(Set.of(AGREEMENT_READ, CROSS_CHECK_READ, RANKING_READ, SUMMARY_READ), Set.of());

    private final Set<String> permissions;
    private final Set<String> directorPermissions;

    GroupOffice(Set<String> permissions, Set<String> ofDirectors) {
        this.permissions = permissions;
        var all = new HashSet<>(permissions);
        all.addAll(ofDirectors);
        this.directorPermissions = Set.copyOf(all);
    }

    Set<String> permissions() {
        return permissions;
    }

    /** What goes out in the group's name is the director's: these and all of the above. */
    Set<String> directorPermissions() {
        return directorPermissions;
    }
}

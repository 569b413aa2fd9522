package vn.thidua.registration;

import java.util.UUID;
import vn.thidua.document.Reach;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;

/** Which registrations somebody reaches. */
final class RegistrationReach {

    private RegistrationReach() {}

    /** What lies in the scope of the permission, but of drafts only those that the same person may write. */
    static Reach of(Actor actor, String permission) {
        var writable = actor.scope(Permission.REGISTRATION_WRITE);
        return Reach.within(actor.scope(permission), "d.organisationId", "d.groupYearId")
                .and(Reach.of("d.status <> DRAFT")
                        .or(Reach.withinOrganisations("d.organisationId", "writable", writable)));
    }

    /** Every registration of a group's year. */
    static Reach ofYear(UUID groupYearId) {
        return Reach.of("d.groupYearId = :groupYear").with("groupYear", groupYearId);
    }
}

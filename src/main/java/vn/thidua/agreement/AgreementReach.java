package vn.thidua.agreement;

import vn.thidua.document.Reach;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;

/** Which agreements somebody reaches. */
final class AgreementReach {

    private AgreementReach() {}

    /** Those of the years they write for. */
    static Reach writing(Actor actor) {
        return Reach.withinGroupYears("d.groupYearId", "writable", actor.scope(Permission.AGREEMENT_WRITE));
    }

    /** Those of the years they read, drafts only where they write. */
    static Reach reading(Actor actor) {
        return Reach.withinGroupYears("d.groupYearId", "readable", actor.scope(Permission.AGREEMENT_READ))
                .and(Reach.of("d.status <> DRAFT"))
                .or(writing(actor));
    }
}

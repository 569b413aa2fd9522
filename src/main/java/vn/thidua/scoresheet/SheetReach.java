package vn.thidua.scoresheet;

import vn.thidua.document.Reach;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Scope;

/** Which sheets somebody reaches. */
final class SheetReach {

    private SheetReach() {}

    /**
     * Sheets of units within the scope; of groups' years within it those that are handed in: an open one is its unit's
     * and theirs who are above it, and so is one that went back.
     */
    static Reach within(Scope scope) {
        return Reach.withinOrganisations("d.organisationId", "units", scope)
                .or(Reach.withinGroupYears("d.groupYearId", "groupYears", scope).and(Reach.of("d.status <> OPEN")));
    }

    /** A checker reaches the sheet when it is its turn, and sees what became of it afterwards. */
    private static Reach checkedBy(Scope scope) {
        return Reach.anyOf("d.checkerId", "checkers", scope.organisations())
                .and(Reach.of("d.status not in (OPEN, SUBMITTED, CONFIRMED)"));
    }

    /** What they read with a permission: what it reaches, and what their unit checks. */
    static Reach read(Actor actor, String permission) {
        return within(actor.scope(permission)).or(checkedBy(actor.scope(Permission.SCORE_CHECK)));
    }

    /** The sheets to which they may ever do a verb of the {@link SheetLifecycle}. */
    static Reach of(String verb, Actor actor) {
        var permission = SheetLifecycle.TABLE.transition(verb).permission();
        return switch (verb) {
            case SheetLifecycle.ASSESS -> read(actor, permission);
            case SheetLifecycle.CROSS_CHECK -> checkedBy(actor.scope(permission));
            default -> within(actor.scope(permission));
        };
    }
}

package vn.thidua.scoresheet;

import vn.thidua.document.Reach;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Scope;

/** Which sheets somebody reaches. */
final class SheetReach {

    private SheetReach() {}

    /** Sheets of units and of groups' years within the scope. */
    static Reach within(Scope scope) {
        return Reach.within(scope, "d.organisationId", "d.groupYearId");
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

package vn.thidua.scoresheet;

import java.util.Set;
import java.util.UUID;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Scope;

/**
 * How far somebody sees sheets.
 *
 * @param checking units whose officers they are: from its turn on they also see the sheet of the
 *     unit that such a unit checks
 */
record SheetSight(Scope scope, Set<UUID> checking) {

    static SheetSight of(Caller caller, String permission) {
        return new SheetSight(
                caller.scope(permission), caller.scope(Permission.SCORE_CHECK).organisations());
    }
}

package vn.thidua.scoresheet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the guards of a sheet look at beyond it: only what its present state asks for.
 *
 * @param codes codes of the divisions or departments whose leaves alone are the caller's, while the unit or the
 *     departments score; empty where they are confined to none
 * @param checker the member that checks this one, while it is its turn; that stays so until the transaction ends
 * @param openAppeals appeals that nobody has decided yet, while the council decides; the oldest first
 */
record SheetFacts(WholeSheet whole, Optional<Set<String>> codes, Optional<UUID> checker, List<Appeal> openAppeals) {

    /** The fields of work that are not scored yet and that the caller may close. */
    Set<String> closable() {
        var open = new HashSet<>(whole.openFields());
        codes.ifPresent(open::retainAll);
        return open;
    }
}

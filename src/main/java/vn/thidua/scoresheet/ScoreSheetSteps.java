package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.identity.Caller;
import vn.thidua.organisation.Groups;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** A sheet goes from state to state. */
@ApplicationScoped
class ScoreSheetSteps {

    private static final int FEWEST_THAT_CHECK = 3;

    private final SheetChanges changes;
    private final ScoreSheetQueries entries;
    private final Groups groups;
    private final Caller caller;
    private final Days days;

    ScoreSheetSteps(SheetChanges changes, ScoreSheetQueries entries, Groups groups, Caller caller, Days days) {
        this.changes = changes;
        this.entries = entries;
        this.groups = groups;
        this.caller = caller;
        this.days = days;
    }

    @Transactional
    WholeSheet submit(UUID id, @Nullable String ifMatch) {
        return step(SheetLifecycle.SUBMIT, id, ifMatch, sheet -> sheet.submit(caller.subject(), days.now()));
    }

    @Transactional
    WholeSheet confirm(UUID id, @Nullable String ifMatch, Confirmation confirmation) {
        return step(SheetLifecycle.CONFIRM, id, ifMatch, sheet -> sheet.confirm(confirmation, days.now()));
    }

    /**
     * The caller's departments have scored their fields; the Ministry's emulation office closes whatever is still open.
     * The sheet goes on when no field is left.
     */
    @Transactional
    WholeSheet scoreFields(UUID id, @Nullable String ifMatch) {
        var target = changes.target(SheetLifecycle.SCORE_FIELDS, id, ifMatch);
        return changes.take(SheetLifecycle.SCORE_FIELDS, target, facts -> {
            var now = days.now();
            entries.closeFields(id, facts.closable(), caller.subject(), now);
            var after = facts.whole().closed(facts.closable());
            if (after.openFields().isEmpty()) {
                leaveDepartments(after);
            } else {
                after.sheet().touch(now);
            }
            return after;
        });
    }

    /** Where its set is for fewer than three members, any pairs would check each other: nobody checks. */
    private void leaveDepartments(WholeSheet whole) {
        var sheet = whole.sheet();
        changes.step(sheet, to(SheetStatus.FIELD_SCORED));
        var audience = whole.edition().audience();
        var places = groups.placesIn(List.of(sheet.groupYearId));
        if (places.stream().filter(audience::isFor).count() < FEWEST_THAT_CHECK) {
            changes.step(sheet, to(SheetStatus.CROSS_CHECKED));
        }
    }

    @Transactional
    WholeSheet crossCheck(UUID id, @Nullable String ifMatch) {
        return step(SheetLifecycle.CROSS_CHECK, id, ifMatch, to(SheetStatus.CROSS_CHECKED));
    }

    @Transactional
    WholeSheet consolidate(UUID id, @Nullable String ifMatch) {
        return step(SheetLifecycle.CONSOLIDATE, id, ifMatch, to(SheetStatus.CONSOLIDATED));
    }

    @Transactional
    WholeSheet finalise(UUID id, @Nullable String ifMatch) {
        return step(SheetLifecycle.FINALISE, id, ifMatch, to(SheetStatus.FINAL));
    }

    /** Back to an earlier state. */
    @Transactional
    WholeSheet giveBack(UUID id, @Nullable String ifMatch, ReturnDraft draft) {
        return step(SheetLifecycle.RETURN, id, ifMatch, sheet -> {
            if (sheet.status.compareTo(draft.to()) <= 0) {
                var later = EnumSet.range(draft.to(), SheetStatus.FINAL);
                later.remove(draft.to());
                throw Problem.conflict(sheet.status, later);
            }
            sheet.giveBack(draft.to(), draft.reason(), days.now());
            if (draft.to().compareTo(SheetStatus.CONFIRMED) <= 0) {
                entries.reopenFields(id);
            }
        });
    }

    private Consumer<ScoreSheet> to(SheetStatus next) {
        return sheet -> sheet.step(next, days.now());
    }

    private WholeSheet step(String verb, UUID id, @Nullable String ifMatch, Consumer<ScoreSheet> work) {
        return changes.take(verb, changes.target(verb, id, ifMatch), facts -> {
            changes.step(facts.whole().sheet(), work);
            return facts.whole();
        });
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.crosscheck.CrossChecks;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Caller;
import vn.thidua.organisation.Organisations;

/** How every verb of the {@link SheetLifecycle} is done: in the one order in which documents change. */
@ApplicationScoped
class SheetChanges {

    private final Changes changes;
    private final ScoreSheetRepository sheets;
    private final ScoreSheetStepRepository steps;
    private final WholeSheets wholes;
    private final AppealRepository appeals;
    private final CrossChecks checks;
    private final Organisations organisations;
    private final Caller caller;
    private final Ids ids;

    SheetChanges(
            Changes changes,
            ScoreSheetRepository sheets,
            ScoreSheetStepRepository steps,
            WholeSheets wholes,
            AppealRepository appeals,
            CrossChecks checks,
            Organisations organisations,
            Caller caller,
            Ids ids) {
        this.changes = changes;
        this.sheets = sheets;
        this.steps = steps;
        this.wholes = wholes;
        this.appeals = appeals;
        this.checks = checks;
        this.organisations = organisations;
        this.caller = caller;
        this.ids = ids;
    }

    /** The sheet that somebody wants to do a verb to, by the version they read. */
    Target target(String verb, UUID id, @Nullable String ifMatch) {
        return target(verb, id, ifMatch, Reach.EVERYTHING);
    }

    /** As above, if it meets a condition too. */
    Target target(String verb, UUID id, @Nullable String ifMatch, Reach also) {
        return new Target(id, SheetReach.of(verb, caller.actor()).and(also), ifMatch);
    }

    /**
     * Does a verb.
     *
     * @param work does it, and gives the sheet as it is after
     */
    WholeSheet take(String verb, Target target, Function<SheetFacts, WholeSheet> work) {
        return changes.perform(
                sheets, SheetLifecycle.TABLE, verb, target, this::facts, attempt -> work.apply(attempt.facts()));
    }

    /** Takes a sheet to another state, and keeps the step with who took it. */
    void step(ScoreSheet sheet, Consumer<ScoreSheet> change) {
        var before = sheet.status;
        change.accept(sheet);
        steps.persist(new ScoreSheetStep(ids.next(), sheet, before, caller.subject()));
    }

    private SheetFacts facts(ScoreSheet sheet) {
        var actor = caller.actor();
        return new SheetFacts(
                wholes.of(sheet),
                confinedTo(sheet, actor)
                        .map(units ->
                                organisations.codesOn(units, sheet.unitDay().day())),
                sheet.status == SheetStatus.FIELD_SCORED
                        ? checks.checkerOf(sheet.groupYearId, sheet.organisationId)
                        : Optional.empty(),
                sheet.status == SheetStatus.CONSOLIDATED ? appeals.openOn(sheet.id) : List.of());
    }

    private static Optional<Set<UUID>> confinedTo(ScoreSheet sheet, Actor actor) {
        return switch (sheet.status) {
            case OPEN -> actor.onlyDivisions(sheet.organisationId);
            case CONFIRMED -> Optional.of(actor.departments()).filter(departments -> !departments.isEmpty());
            default -> Optional.empty();
        };
    }
}

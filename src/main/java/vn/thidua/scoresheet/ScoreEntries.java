package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.criteria.rule.Scorable;
import vn.thidua.problem.Faults;
import vn.thidua.scoresheet.source.FigureSources;
import vn.thidua.scoresheet.source.SourcedFigures;
import vn.thidua.text.Message;

/** A unit scores itself: many leaves in one call, all or nothing. */
@ApplicationScoped
class ScoreEntries {

    private final WholeSheets wholes;
    private final SheetChanges changes;
    private final EntryWriter writer;
    private final FigureSources sources;

    ScoreEntries(WholeSheets wholes, SheetChanges changes, EntryWriter writer, FigureSources sources) {
        this.wholes = wholes;
        this.changes = changes;
        this.writer = writer;
        this.sources = sources;
    }

    /** What the API's own records say now of the sheet's leaves, by code. */
    Map<String, SourcedFigures> sources(UUID id) {
        return sources(wholes.get(id));
    }

    private Map<String, SourcedFigures> sources(WholeSheet whole) {
        var sheet = whole.sheet();
        var found = new LinkedHashMap<>(sources.of(sheet.groupYearId, sheet.organisationId, whole.tree()));
        found.keySet().removeAll(whole.notAssigned().keySet());
        return found;
    }

    @Transactional
    WholeSheet enter(UUID id, @Nullable String ifMatch, EntriesDraft draft) {
        return changes.take(SheetLifecycle.ENTER, changes.target(SheetLifecycle.ENTER, id, ifMatch), facts -> {
            var whole = facts.whole();
            facts.codes().ifPresent(divisions -> refuseOtherDivisions(draft, whole, divisions));
            var records = sources(whole);
            var entries = writer.read(
                    "entries",
                    draft.entries(),
                    whole,
                    (one, scorable, faults) -> entry(one, scorable, records.get(one.code()), faults));
            return writer.keep(whole, Stage.SELF, entries);
        });
    }

    /** An officer of a division scores the leaves that the set gives to that division. */
    private static void refuseOtherDivisions(EntriesDraft draft, WholeSheet whole, Set<String> divisions) {
        EntryWriter.refuseOthers(
                "entries",
                draft.entries().stream().map(EntryDraft::code).toList(),
                whole.tree().scorables(),
                scorable -> scorable instanceof Criterion leaf
                        && leaf.division() != null
                        && divisions.contains(leaf.division()),
                code -> Message.of("scoresheet.leaf-not-of-division", code),
                Message.of("scoresheet.only-own-division"));
    }

    /** What the unit enters, or the records where it leaves that to them; nothing where neither tells figures. */
    private static Optional<ScoreEntry> entry(
            EntryDraft draft, Scorable scorable, @Nullable SourcedFigures source, Faults faults) {
        if (draft.figures() == null && source == null) {
            faults.add("figures", Message.of("scoresheet.figures-missing"));
            return Optional.empty();
        }
        var figures = draft.figures() == null ? source.figures() : draft.figures();
        scorable.check(figures, faults.in("figures"));
        checkOverride(draft, figures, source, faults);
        return Optional.of(new ScoreEntry(
                draft.code(),
                figures,
                draft.evidence(),
                draft.evidenceFiles(),
                draft.varianceReason(),
                source,
                draft.overrideReason()));
    }

    /** Figures that differ from the records have a reason, and no others have. */
    private static void checkOverride(
            EntryDraft draft, Figures figures, @Nullable SourcedFigures source, Faults faults) {
        boolean overrides = source != null && !source.figures().equals(figures);
        if (overrides && draft.overrideReason() == null) {
            faults.add("overrideReason", Message.of("scoresheet.figures-differ-from-records"));
        }
        if (!overrides && draft.overrideReason() != null) {
            faults.add("overrideReason", Message.of("scoresheet.nothing-overridden"));
        }
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.criteria.rule.Scorable;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** Everybody after the unit scores its leaves, each at the stage whose turn it is. */
@ApplicationScoped
class Assessments {

    private final SheetChanges changes;
    private final EntryWriter writer;

    Assessments(SheetChanges changes, EntryWriter writer) {
        this.changes = changes;
        this.writer = writer;
    }

    @Transactional
    WholeSheet assess(UUID id, @Nullable String ifMatch, AssessmentsDraft draft) {
        return changes.take(SheetLifecycle.ASSESS, changes.target(SheetLifecycle.ASSESS, id, ifMatch), facts -> {
            var whole = facts.whole();
            facts.codes().ifPresent(fields -> {
                var codes =
                        draft.assessments().stream().map(AssessmentDraft::code).toList();
                refuseOtherFields(codes, whole, fields);
                refuseClosedFields(codes, whole);
            });
            var entries = writer.read(
                    "assessments",
                    draft.assessments(),
                    whole,
                    (one, scorable, faults) ->
                            entry(one, scorable, whole.entries().get(one.code()), faults));
            return writer.keep(whole, Stage.of(whole.sheet().status), entries);
        });
    }

    /** A department scores the leaves of its own field of work, for all units. */
    private static void refuseOtherFields(List<String> codes, WholeSheet whole, Set<String> fields) {
        EntryWriter.refuseOthers(
                "assessments",
                codes,
                whole.tree().scorables(),
                scorable -> scorable instanceof Criterion leaf && leaf.field() != null && fields.contains(leaf.field()),
                code -> Message.of("scoresheet.leaf-not-of-field", code),
                Message.of("scoresheet.only-own-field"));
    }

    /** What a department has closed it has closed; only a return opens it again. */
    private static void refuseClosedFields(List<String> codes, WholeSheet whole) {
        var scorables = whole.tree().scorables();
        codes.stream()
                .map(scorables::get)
                .filter(scorable -> scorable instanceof Criterion)
                .map(leaf -> ((Criterion) leaf).field())
                .filter(whole.closedFields()::contains)
                .findFirst()
                .ifPresent(field -> {
                    throw Problem.conflict(Message.of("scoresheet.field-closed", field));
                });
    }

    private static Optional<ScoreEntry> entry(
            AssessmentDraft draft, Scorable scorable, @Nullable ScoreEntry current, Faults faults) {
        if (draft.figures() == null && current == null) {
            faults.add("figures", Message.of("scoresheet.no-figures-to-agree-with"));
            return Optional.empty();
        }
        var figures = draft.figures() == null ? current.figures : draft.figures();
        int found = faults.all().size();
        scorable.check(figures, faults.in("figures"));
        if (faults.all().size() == found && draft.varianceReason() == null) {
            requireReason(scorable, figures, current, faults.in("varianceReason"));
        }
        return Optional.of(entry(draft, current, figures));
    }

    /** What serves the unit worse, does not apply after all, or departs from the API's own records, needs a reason. */
    private static void requireReason(Scorable scorable, Figures figures, @Nullable ScoreEntry current, Faults faults) {
        if (Boolean.TRUE.equals(figures.notApplicable()) && (current == null || !current.notApplicable)) {
            faults.add(Message.of("scoresheet.not-applicable-without-reason"));
            return;
        }
        var points = scorable.score(figures).points();
        var before = current == null ? BigDecimal.ZERO : current.points;
        var lost = scorable.loss(before, current != null && current.notApplicable);
        if (scorable.loss(points, Boolean.TRUE.equals(figures.notApplicable())).compareTo(lost) > 0) {
            faults.add(Message.of("scoresheet.lower-without-reason", before, points));
        } else if (current != null
                && current.source != null
                && !figures.equals(current.figures)
                && !figures.equals(current.source.figures())) {
            faults.add(Message.of("scoresheet.figures-differ-from-records"));
        }
    }

    /** Current evidence and reasons are kept unless others are given. */
    private static ScoreEntry entry(AssessmentDraft draft, @Nullable ScoreEntry current, Figures figures) {
        boolean agrees = current != null && current.figures.equals(figures);
        return new ScoreEntry(
                draft.code(),
                figures,
                draft.evidence() == null && current != null ? current.evidence : draft.evidence(),
                files(draft, current),
                draft.varianceReason() == null && agrees ? current.varianceReason : draft.varianceReason(),
                current == null ? null : current.source,
                agrees ? current.overrideReason : null);
    }

    private static List<UUID> files(AssessmentDraft draft, @Nullable ScoreEntry current) {
        if (draft.evidenceFiles() != null) {
            return List.copyOf(draft.evidenceFiles());
        }
        return current == null ? List.of() : current.evidenceFiles;
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.document.Ids;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** A unit appeals a leaf that somebody lowered; the group or the council upholds or restores. */
@ApplicationScoped
class Appeals {

    /** A sheet and the appeals on it. */
    record OfSheet(WholeSheet whole, List<Appeal> appeals) {}

    private final WholeSheets wholes;
    private final SheetChanges changes;
    private final AppealRepository appeals;
    private final ScoreEntryRepository entries;
    private final EntryWriter writer;
    private final Caller caller;
    private final Ids ids;
    private final Days days;

    Appeals(
            WholeSheets wholes,
            SheetChanges changes,
            AppealRepository appeals,
            ScoreEntryRepository entries,
            EntryWriter writer,
            Caller caller,
            Ids ids,
            Days days) {
        this.wholes = wholes;
        this.changes = changes;
        this.appeals = appeals;
        this.entries = entries;
        this.writer = writer;
        this.caller = caller;
        this.ids = ids;
        this.days = days;
    }

    OfSheet of(UUID sheetId) {
        return with(wholes.get(sheetId));
    }

    private OfSheet with(WholeSheet whole) {
        return new OfSheet(whole, appeals.of(whole.sheet().id));
    }

    /**
     * A unit appeals the current entry of a leaf that serves it worse than its own last one, within the days that the
     * set allows after the day of that entry.
     */
    @Transactional
    OfSheet appeal(UUID sheetId, @Nullable String ifMatch, AppealDraft draft) {
        var target = changes.target(SheetLifecycle.APPEAL, sheetId, ifMatch);
        return with(changes.take(SheetLifecycle.APPEAL, target, facts -> {
            var whole = facts.whole();
            var lowered = lowered(whole, draft.code());
            if (appeals.against(lowered.id).isPresent()) {
                throw Problem.conflict(Message.of("scoresheet.appealed-already"));
            }
            requireInTime(lowered, whole.edition().appealDays());
            appeals.persist(new Appeal(ids.next(), lowered, draft.reason(), caller.subject(), days.now()));
            whole.sheet().touch(days.now());
            return whole;
        }));
    }

    private ScoreEntry lowered(WholeSheet whole, String code) {
        var scorable = whole.tree().scorables().get(code);
        if (scorable == null) {
            throw Problem.invalid(List.of(Fault.at("/code", Message.of("scoresheet.no-such-leaf"))));
        }
        var current = whole.entries().get(code);
        if (current == null || current.stage == Stage.SELF) {
            throw Problem.conflict(Message.of("scoresheet.not-lowered"));
        }
        // an item that the unit never entered counted nothing
        var own = entries.lastSelf(whole.sheet().id, code)
                .map(entry -> scorable.loss(entry.points, entry.notApplicable))
                .orElseGet(() -> scorable.loss(BigDecimal.ZERO, false));
        if (scorable.loss(current.points, current.notApplicable).compareTo(own) <= 0) {
            throw Problem.conflict(Message.of("scoresheet.not-lowered"));
        }
        return current;
    }

    private void requireInTime(ScoreEntry lowered, int appealDays) {
        var last = Days.of(lowered.at).plusDays(appealDays);
        if (days.today().isAfter(last)) {
            throw Problem.conflict(Message.of("scoresheet.appeal-too-late", last));
        }
    }

    /** The head or the council decides, once. */
    @Transactional
    OfSheet decide(UUID sheetId, UUID appealId, @Nullable String ifMatch, AppealDecision decision) {
        var target = changes.target(SheetLifecycle.DECIDE_APPEAL, sheetId, ifMatch, AppealRepository.with(appealId));
        return with(changes.take(SheetLifecycle.DECIDE_APPEAL, target, facts -> {
            var appeal = appeals.findById(appealId);
            var stage = caller.scope(Permission.SCORE_FINALISE).everything() ? Stage.COUNCIL : Stage.GROUP;
            appeal.decide(decision, stage, caller.subject(), days.now());
            var after = decision.outcome() == Appeal.Outcome.RESTORED
                    ? restored(facts.whole(), appeal, stage)
                    : facts.whole();
            after.sheet().touch(days.now());
            return after;
        }));
    }

    /** What the unit itself last entered counts again, if the sheet's present set still takes it. */
    private WholeSheet restored(WholeSheet whole, Appeal appeal, Stage stage) {
        var own = entries.lastSelf(whole.sheet().id, appeal.code)
                .map(entry -> entry.again(entry.varianceReason))
                .orElseGet(() -> new ScoreEntry(appeal.code, Figures.counted(0), null, List.of(), null, null, null));
        var scorable = whole.tree().scorables().get(appeal.code);
        var faults = new Faults();
        if (scorable != null) {
            scorable.check(own.figures, faults);
        }
        if (scorable == null || !faults.none()) {
            throw Problem.conflict(Message.of("scoresheet.own-figures-not-taken"));
        }
        var after = writer.keep(whole, stage, List.of(own));
        appeal.decidedEntryId = after.entries().get(appeal.code).id;
        return after;
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.document.Ids;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.time.Days;

/** A unit appeals a leaf that somebody lowered; the group or the council upholds or restores. */
@ApplicationScoped
class Appeals {

    /** A sheet and the appeals on it. */
    record OfSheet(WholeSheet sheet, List<Appeal> appeals) {}

    private static final List<ScoreSheet.Status> AFTER_SUBMISSION = Arrays.stream(ScoreSheet.Status.values())
            .filter(status -> status != ScoreSheet.Status.OPEN)
            .toList();

    private final ScoreSheetService sheets;
    private final ScoreSheetRepository repository;
    private final AppealRepository appeals;
    private final Entering entering;
    private final Ids ids;
    private final Days days;

    Appeals(
            ScoreSheetService sheets,
            ScoreSheetRepository repository,
            AppealRepository appeals,
            Entering entering,
            Ids ids,
            Days days) {
        this.sheets = sheets;
        this.repository = repository;
        this.appeals = appeals;
        this.entering = entering;
        this.ids = ids;
        this.days = days;
    }

    OfSheet of(UUID sheetId, SheetSight sight) {
        var whole = sheets.get(sheetId, sight);
        return new OfSheet(whole, appeals.of(sheetId));
    }

    /**
     * A unit appeals the entry that stands for a leaf and serves it worse than its own last one,
     * within the days that the set allows after the day of that entry.
     */
    @Transactional
    OfSheet appeal(UUID sheetId, @Nullable String ifMatch, AppealDraft draft, Caller caller) {
        var whole = sheets.get(sheetId, caller.scope(Permission.SCORE_APPEAL));
        var sheet = whole.filed().sheet();
        EntityVersion.require(ifMatch, sheet.version);
        Problem.allowOnly(sheet.status, AFTER_SUBMISSION);
        var lowered = lowered(whole, draft.code());
        if (appeals.against(lowered.id).isPresent()) {
            throw conflict("Điểm này đã được phúc khảo.", "This score has been appealed already.");
        }
        requireInTime(lowered, whole.edition().appealDays());
        var now = days.now();
        appeals.persist(new Appeal(ids.next(), lowered, draft.reason(), caller.subject(), now));
        sheet.touch(now);
        repository.flush();
        return new OfSheet(whole, appeals.of(sheetId));
    }

    private ScoreEntry lowered(WholeSheet whole, String code) {
        var scorable = whole.tree().scorables().get(code);
        if (scorable == null) {
            throw Problem.invalid(List.of(
                    Fault.at("/code", "Bảng tiêu chí không có tiêu chí này.", "The criteria set has no such leaf.")));
        }
        var standing = whole.entries().get(code);
        if (standing == null || standing.stage == Stage.SELF) {
            throw notLowered();
        }
        var own = own(whole.filed().sheet().id, code)
                .map(entry -> scorable.loss(entry.points, entry.notApplicable))
                .orElseGet(() -> scorable.loss(BigDecimal.ZERO, false));
        if (scorable.loss(standing.points, standing.notApplicable).compareTo(own) <= 0) {
            throw notLowered();
        }
        return standing;
    }

    /** What the unit itself last said; an item it never spoke of counted nothing. */
    private Optional<ScoreEntry> own(UUID sheetId, String code) {
        return repository.lastOf(sheetId, code, Stage.SELF);
    }

    private static Problem notLowered() {
        return conflict(
                "Điểm của tiêu chí này không thấp hơn điểm đơn vị tự chấm.",
                "The score of this leaf is not below the unit's own.");
    }

    private void requireInTime(ScoreEntry lowered, int appealDays) {
        var last = Days.of(lowered.at).plusDays(appealDays);
        if (days.today().isAfter(last)) {
            throw conflict("Hạn phúc khảo là hết ngày " + last + ".", "The last day to appeal was " + last + ".");
        }
    }

    private static Problem conflict(String vi, String en) {
        return Problem.of(ProblemType.STATE_CONFLICT, vi, en);
    }

    /**
     * Until the sheet is consolidated the group's head decides, though not on its own unit's sheet;
     * the council decides at any time.
     */
    @Transactional
    OfSheet decide(UUID sheetId, UUID appealId, @Nullable String ifMatch, AppealDecision decision, Caller caller) {
        var whole = sheets.get(sheetId, caller.scope(Permission.APPEAL_DECIDE));
        var sheet = whole.filed().sheet();
        var appeal = appeals.find(sheetId, appealId).orElseThrow(Problem::notFound);
        EntityVersion.require(ifMatch, sheet.version);
        Problem.allowOnly(sheet.status, AFTER_SUBMISSION);
        var stage = judge(sheet, caller);
        appeal.decide(decision, stage, caller.subject(), days.now());
        var after = whole;
        if (decision.outcome() == Appeal.Outcome.RESTORED) {
            var said = restored(whole, appeal.code);
            after = entering.keep(whole, stage, List.of(said), caller.subject());
            appeal.decidedEntryId = after.entries().get(appeal.code).id;
        }
        sheet.touch(days.now());
        repository.flush();
        return new OfSheet(after, appeals.of(sheetId));
    }

    /** What the unit itself last said, if the sheet's present set still takes it. */
    private Said restored(WholeSheet whole, String code) {
        var said = own(whole.filed().sheet().id, code)
                .map(ScoreEntry::said)
                .orElseGet(() -> new Said(code, Figures.counted(0), null, List.of(), null, null, null));
        var scorable = whole.tree().scorables().get(code);
        var faults = new Faults();
        if (scorable != null) {
            scorable.check(said.figures(), faults);
        }
        if (scorable == null || !faults.none()) {
            throw conflict(
                    "Bảng tiêu chí hiện hành không còn nhận số liệu đơn vị đã tự chấm.",
                    "The sheet's present criteria set does not take the unit's own figures.");
        }
        return said;
    }

    private static Stage judge(ScoreSheet sheet, Caller caller) {
        if (caller.scope(Permission.SCORE_FINALISE).everything()) {
            return Stage.COUNCIL;
        }
        if (sheet.status.compareTo(ScoreSheet.Status.CONSOLIDATED) >= 0) {
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    "Phiếu đã tổng hợp: phúc khảo do Hội đồng quyết định.",
                    "The sheet is consolidated: the council decides on its appeals.");
        }
        if (caller.scope(Permission.SCORE_WRITE).hasOrganisation(sheet.organisationId)) {
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    "Đơn vị Trưởng nhóm không quyết định phúc khảo của đơn vị mình.",
                    "The head does not decide on its own unit's appeals.");
        }
        return Stage.GROUP;
    }
}

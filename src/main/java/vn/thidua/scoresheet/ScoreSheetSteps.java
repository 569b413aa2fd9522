package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.crosscheck.CrossChecks;
import vn.thidua.document.Ids;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.time.Days;

/** A sheet goes from state to state; each step is kept with who took it. */
@ApplicationScoped
class ScoreSheetSteps {

    private static final int FEWEST_THAT_CHECK = 3;

    private final ScoreSheetRepository repository;
    private final ScoreSheetService sheets;
    private final AppealRepository appeals;
    private final CrossChecks checks;
    private final Groups groups;
    private final Organisations organisations;
    private final Ids ids;
    private final Days days;

    ScoreSheetSteps(
            ScoreSheetRepository repository,
            ScoreSheetService sheets,
            AppealRepository appeals,
            CrossChecks checks,
            Groups groups,
            Organisations organisations,
            Ids ids,
            Days days) {
        this.repository = repository;
        this.sheets = sheets;
        this.appeals = appeals;
        this.checks = checks;
        this.groups = groups;
        this.organisations = organisations;
        this.ids = ids;
        this.days = days;
    }

    @Transactional
    WholeSheet submit(UUID id, @Nullable String ifMatch, Caller caller) {
        var whole = sheets.get(id, caller.scope(Permission.SCORE_SUBMIT));
        return step(whole, ifMatch, caller, sheet -> {
            Problem.allowOnly(sheet.status, List.of(ScoreSheet.Status.OPEN));
            Completeness.require(whole);
            sheet.submit(caller.subject(), days.now());
        });
    }

    @Transactional
    WholeSheet confirm(UUID id, @Nullable String ifMatch, Confirmation confirmation, Caller caller) {
        var whole = sheets.get(id, caller.scope(Permission.SCORE_CONFIRM));
        return step(
                whole,
                ifMatch,
                caller,
                sheet -> sheet.confirm(confirmation.documentNumber(), confirmation.documentDate(), days.now()));
    }

    /**
     * The caller's departments have scored their fields; the Ministry's emulation office closes
     * whatever is still open. The sheet goes on when no field is left.
     */
    @Transactional
    WholeSheet scoreFields(UUID id, @Nullable String ifMatch, Caller caller) {
        var whole = sheets.get(id, caller.scope(Permission.SCORE_FIELD));
        step(whole, ifMatch, caller, sheet -> {
            Problem.allowOnly(sheet.status, List.of(ScoreSheet.Status.CONFIRMED));
            var open = new HashSet<>(whole.tree().fields());
            open.removeAll(whole.scoredFields());
            var closed = closedNow(open, whole.filed(), caller);
            var now = days.now();
            repository.closeFields(id, closed, caller.subject(), now);
            open.removeAll(closed);
            if (open.isEmpty()) {
                sheet.scoreFields(now);
            } else {
                sheet.touch(now);
            }
        });
        skipCheckOfFew(whole.filed().sheet(), caller);
        return sheets.whole(whole.filed());
    }

    /** Where fewer than three are members, any pairs would check each other: nobody checks. */
    private void skipCheckOfFew(ScoreSheet sheet, Caller caller) {
        if (sheet.status == ScoreSheet.Status.FIELD_SCORED
                && groups.year(sheet.groupYearId).members().size() < FEWEST_THAT_CHECK) {
            sheet.crossCheck(days.now());
            repository.keep(new ScoreSheetStep(ids.next(), sheet, ScoreSheet.Status.FIELD_SCORED, caller.subject()));
            repository.flush();
        }
    }

    private Set<String> closedNow(Set<String> open, FiledSheet filed, Caller caller) {
        if (caller.departments().isEmpty()) {
            return Set.copyOf(open);
        }
        var closed = organisations.codesOn(caller.departments(), filed.namingDay());
        closed = new HashSet<>(closed);
        closed.retainAll(open);
        if (closed.isEmpty()) {
            throw Problem.of(
                    ProblemType.STATE_CONFLICT,
                    "Không còn lĩnh vực nào của bạn chưa chấm trong phiếu này.",
                    "No field of yours is left to score on this sheet.");
        }
        return closed;
    }

    @Transactional
    WholeSheet crossCheck(UUID id, @Nullable String ifMatch, Caller caller) {
        var scope = caller.scope(Permission.SCORE_CROSS_CHECK);
        var whole = sheets.getChecked(id, scope);
        checks.checkerOf(whole.filed().sheet().groupYearId, whole.unit().id())
                .filter(scope::hasOrganisation)
                .orElseThrow(Problem::notFound);
        return step(whole, ifMatch, caller, sheet -> sheet.crossCheck(days.now()));
    }

    @Transactional
    WholeSheet consolidate(UUID id, @Nullable String ifMatch, Caller caller) {
        var whole = sheets.get(id, caller.scope(Permission.SCORE_CONSOLIDATE));
        return step(whole, ifMatch, caller, sheet -> sheet.consolidate(days.now()));
    }

    /** The council decides; an appeal that nobody has decided yet stands in the way. */
    @Transactional
    WholeSheet finalise(UUID id, @Nullable String ifMatch, Caller caller) {
        var whole = sheets.get(id, caller.scope(Permission.SCORE_FINALISE));
        return step(whole, ifMatch, caller, sheet -> {
            Problem.allowOnly(sheet.status, List.of(ScoreSheet.Status.CONSOLIDATED));
            requireNoOpenAppeal(id);
            sheet.finalise(days.now());
        });
    }

    private void requireNoOpenAppeal(UUID sheet) {
        var open = appeals.of(sheet).stream()
                .filter(appeal -> appeal.outcome == null)
                .map(appeal -> Fault.at(
                        "/appeals/" + appeal.id,
                        appeal.code + ": phúc khảo chưa được quyết định.",
                        appeal.code + ": the appeal is not decided yet."))
                .toList();
        if (!open.isEmpty()) {
            throw Problem.of(
                    ProblemType.STATE_CONFLICT,
                    "Còn phúc khảo chưa được quyết định: " + open.size() + ".",
                    "Appeals not decided yet: " + open.size() + ".",
                    open);
        }
    }

    /**
     * Back to an earlier state. The province returns what awaits it; further on it is for the head
     * and the Ministry, and from the end for the council alone.
     */
    @Transactional
    WholeSheet giveBack(UUID id, @Nullable String ifMatch, ReturnDraft draft, Caller caller) {
        var whole = sheets.get(id, caller.scope(Permission.SCORE_RETURN));
        return step(whole, ifMatch, caller, sheet -> {
            requireReturner(sheet, caller);
            sheet.giveBack(draft.to(), draft.reason(), days.now());
            if (draft.to().compareTo(ScoreSheet.Status.CONFIRMED) <= 0) {
                repository.reopenFields(id);
            }
        });
    }

    private static void requireReturner(ScoreSheet sheet, Caller caller) {
        boolean allowed = switch (sheet.status) {
            case OPEN, SUBMITTED -> true;
            case CONFIRMED, FIELD_SCORED, CROSS_CHECKED, CONSOLIDATED ->
                caller.scope(Permission.SCORE_RETURN).hasGroupYear(sheet.groupYearId);
            case FINAL -> caller.scope(Permission.SCORE_FINALISE).everything();
        };
        if (!allowed) {
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    "Phiếu đang ở " + sheet.status + ": bạn không trả lại được nữa.",
                    "The sheet is " + sheet.status + ": it is no longer yours to return.");
        }
    }

    private WholeSheet step(WholeSheet whole, @Nullable String ifMatch, Caller caller, Consumer<ScoreSheet> verb) {
        var sheet = whole.filed().sheet();
        EntityVersion.require(ifMatch, sheet.version);
        var before = sheet.status;
        verb.accept(sheet);
        if (sheet.status != before) {
            repository.keep(new ScoreSheetStep(ids.next(), sheet, before, caller.subject()));
        }
        repository.flush();
        return whole;
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.criteria.rule.Scorable;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Text;

/** Everybody after the unit speaks of its leaves, each at the stage whose turn it is. */
@ApplicationScoped
class Assessments {

    private final ScoreSheetService sheets;
    private final Speakers speakers;
    private final Entering entering;
    private final Organisations organisations;

    Assessments(ScoreSheetService sheets, Speakers speakers, Entering entering, Organisations organisations) {
        this.sheets = sheets;
        this.speakers = speakers;
        this.entering = entering;
        this.organisations = organisations;
    }

    @Transactional
    WholeSheet assess(UUID id, @Nullable String ifMatch, AssessmentsDraft draft, Caller caller) {
        var before = sheets.get(id, SheetSight.of(caller, Permission.SCORE_ASSESS));
        var filed = before.filed();
        EntityVersion.require(ifMatch, filed.sheet().version);
        var stage = turn(filed.sheet());
        speakers.require(stage, filed, caller);
        var codes = draft.assessments().stream().map(AssessmentDraft::code).toList();
        if (stage == Stage.FIELD) {
            refuseOtherFields(codes, before, caller);
            refuseClosedFields(codes, before);
        }
        var faults = new Faults();
        var said = said(draft, before, faults.in("assessments"));
        entering.refuseUnknownFiles(
                draft.assessments().stream()
                        .map(one -> Entering.Cited.of(
                                one.evidenceFiles(), before.entries().get(one.code())))
                        .toList(),
                caller,
                faults.in("assessments"));
        Entering.refuse(faults);
        return entering.keep(before, stage, said, caller.subject());
    }

    private static List<Said> said(AssessmentsDraft draft, WholeSheet sheet, Faults faults) {
        var scorables = sheet.tree().scorables();
        var seen = new HashSet<String>();
        var said = new ArrayList<Said>();
        for (int i = 0; i < draft.assessments().size(); i++) {
            var one = draft.assessments().get(i);
            if (Entering.isKnown(one.code(), scorables, seen, faults.in(i))) {
                var standing = sheet.entries().get(one.code());
                said(one, scorables.get(one.code()), standing, faults.in(i)).ifPresent(said::add);
            }
        }
        return said;
    }

    private static Stage turn(ScoreSheet sheet) {
        Problem.allowOnly(
                sheet.status,
                Arrays.stream(Stage.values())
                        .filter(stage -> stage != Stage.SELF)
                        .map(stage -> stage.turn)
                        .toList());
        return Stage.whoseTurn(sheet.status).orElseThrow();
    }

    private static Optional<Said> said(
            AssessmentDraft draft, Scorable scorable, @Nullable ScoreEntry standing, Faults faults) {
        if (draft.figures() == null && standing == null) {
            faults.in("figures").add(new Text("Chưa có số liệu nào để đồng ý.", "There are no figures to agree with."));
            return Optional.empty();
        }
        var figures = draft.figures() == null ? standing.figures : draft.figures();
        int found = faults.all().size();
        scorable.check(figures, faults.in("figures"));
        if (faults.all().size() == found && draft.varianceReason() == null) {
            requireReason(scorable, figures, standing, faults.in("varianceReason"));
        }
        return Optional.of(heard(draft, standing, figures));
    }

    /** What serves the unit worse, or departs from the API's own records, is said with a reason. */
    private static void requireReason(
            Scorable scorable, Figures figures, @Nullable ScoreEntry standing, Faults faults) {
        var score = scorable.score(figures);
        boolean absent = Boolean.TRUE.equals(figures.notApplicable());
        var before = standing == null ? BigDecimal.ZERO : standing.points;
        var lost = standing == null
                ? scorable.loss(BigDecimal.ZERO, false)
                : scorable.loss(before, standing.notApplicable);
        if (scorable.loss(score.points(), absent).compareTo(lost) > 0) {
            faults.add(Text.of(
                    "Phải nêu lý do: điểm đổi từ %1$s thành %2$s.",
                    "State why: the points go from %1$s to %2$s.", before, score.points()));
        } else if (standing != null
                && standing.source != null
                && !figures.equals(standing.figures)
                && !figures.equals(standing.source.figures())) {
            faults.add(new Text(
                    "Số liệu khác với hồ sơ trong hệ thống: phải nêu lý do.",
                    "The figures differ from the records: state why."));
        }
    }

    /** Evidence and reasons that stand are kept unless others are given. */
    private static Said heard(AssessmentDraft draft, @Nullable ScoreEntry standing, Figures figures) {
        boolean agrees = standing != null && standing.figures.equals(figures);
        return new Said(
                draft.code(),
                figures,
                draft.evidence() == null && standing != null ? standing.evidence : draft.evidence(),
                files(draft, standing),
                draft.varianceReason() == null && agrees ? standing.varianceReason : draft.varianceReason(),
                standing == null ? null : standing.source,
                agrees ? standing.overrideReason : null);
    }

    private static List<UUID> files(AssessmentDraft draft, @Nullable ScoreEntry standing) {
        if (draft.evidenceFiles() != null) {
            return List.copyOf(draft.evidenceFiles());
        }
        return standing == null ? List.of() : standing.evidenceFiles;
    }

    /** A department scores the leaves of its own field of work, for all units. */
    private void refuseOtherFields(List<String> codes, WholeSheet sheet, Caller caller) {
        var own = organisations.codesOn(caller.departments(), sheet.filed().namingDay());
        Entering.refuseOthers(
                "assessments",
                codes,
                sheet.tree().scorables(),
                scorable -> scorable instanceof Criterion leaf && leaf.field() != null && own.contains(leaf.field()),
                new Text("không thuộc lĩnh vực của bạn.", "is not of your field."),
                new Text(
                        "Bạn chỉ chấm tiêu chí thuộc lĩnh vực của mình.",
                        "You score only the leaves of your field of work."));
    }

    /** What a department has closed it has closed; only a return opens it again. */
    private static void refuseClosedFields(List<String> codes, WholeSheet sheet) {
        var scorables = sheet.tree().scorables();
        var closed = codes.stream()
                .map(scorables::get)
                .filter(scorable -> scorable instanceof Criterion)
                .map(leaf -> ((Criterion) leaf).field())
                .filter(sheet.scoredFields()::contains)
                .findFirst();
        if (closed.isPresent()) {
            throw Problem.of(
                    ProblemType.STATE_CONFLICT,
                    "Lĩnh vực " + closed.get() + " đã chấm xong trong phiếu này.",
                    "The field " + closed.get() + " is closed on this sheet.");
        }
    }
}

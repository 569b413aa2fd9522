package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.thidua.scoresheet.source.FigureSources;
import vn.thidua.scoresheet.source.SourcedFigures;
import vn.thidua.text.Text;

/** A unit scores itself: many leaves in one call, all or nothing. */
@ApplicationScoped
class ScoreEntries {

    private final ScoreSheetService sheets;
    private final Entering entering;
    private final FigureSources sources;
    private final Organisations organisations;

    ScoreEntries(ScoreSheetService sheets, Entering entering, FigureSources sources, Organisations organisations) {
        this.sheets = sheets;
        this.entering = entering;
        this.sources = sources;
        this.organisations = organisations;
    }

    /** What the API's own records say now of the sheet's leaves, by code. */
    Map<String, SourcedFigures> sources(UUID id, SheetSight sight) {
        var whole = sheets.get(id, sight);
        var sheet = whole.filed().sheet();
        return sources.of(sheet.groupYearId, sheet.organisationId, whole.tree());
    }

    @Transactional
    WholeSheet enter(UUID id, @Nullable String ifMatch, EntriesDraft draft, Caller caller) {
        var before = sheets.get(id, caller.scope(Permission.SCORE_WRITE));
        var sheet = before.filed().sheet();
        EntityVersion.require(ifMatch, sheet.version);
        Problem.allowOnly(sheet.status, List.of(ScoreSheet.Status.OPEN));
        var scorables = before.tree().scorables();
        var codes = draft.entries().stream().map(EntryDraft::code).toList();
        refuseOtherDivisions(codes, scorables, before.filed(), caller);
        var told = sources.of(sheet.groupYearId, sheet.organisationId, before.tree());
        var faults = new Faults();
        var seen = new HashSet<String>();
        var said = new ArrayList<Said>();
        for (int i = 0; i < draft.entries().size(); i++) {
            var entry = draft.entries().get(i);
            var here = faults.in("entries").in(i);
            if (Entering.isKnown(entry.code(), scorables, seen, here)) {
                said(entry, scorables.get(entry.code()), told, here).ifPresent(said::add);
            }
        }
        entering.refuseUnknownFiles(
                draft.entries().stream()
                        .map(entry -> Entering.Cited.of(
                                entry.evidenceFiles(), before.entries().get(entry.code())))
                        .toList(),
                caller,
                faults.in("entries"));
        Entering.refuse(faults);
        return entering.keep(before, Stage.SELF, said, caller.subject());
    }

    /** What the unit says, with what the leaf's source tells; nothing where that is at fault. */
    private static Optional<Said> said(
            EntryDraft entry, Scorable scorable, Map<String, SourcedFigures> sources, Faults faults) {
        var source = sources.get(entry.code());
        if (entry.figures() == null && source == null) {
            faults.in("figures")
                    .add(new Text(
                            "Thiếu số liệu: không có hồ sơ nào cho số liệu của tiêu chí này.",
                            "The figures are missing: no record tells them for this leaf."));
            return Optional.empty();
        }
        var figures = entry.figures() == null ? source.figures() : entry.figures();
        scorable.check(figures, faults.in("figures"));
        checkOverride(entry, figures, source, faults.in("overrideReason"));
        return Optional.of(new Said(
                entry.code(),
                figures,
                entry.evidence(),
                entry.evidenceFiles(),
                entry.varianceReason(),
                source,
                entry.overrideReason()));
    }

    /** Figures that differ from the records have a reason, and no others have. */
    private static void checkOverride(
            EntryDraft entry, Figures figures, @Nullable SourcedFigures source, Faults faults) {
        boolean overrides = source != null && !source.figures().equals(figures);
        if (overrides && entry.overrideReason() == null) {
            faults.add(new Text(
                    "Số liệu khác với hồ sơ trong hệ thống: phải nêu lý do.",
                    "The figures differ from the records: state why."));
        }
        if (!overrides && entry.overrideReason() != null) {
            faults.add(new Text(
                    "Không có số liệu nào của hệ thống bị thay đổi.",
                    "There are no figures of the records that it overrides."));
        }
    }

    /** An officer of a division scores the leaves that the set gives to that division. */
    private void refuseOtherDivisions(
            List<String> codes, Map<String, Scorable> scorables, FiledSheet filed, Caller caller) {
        var divisions = caller.onlyDivisions(filed.sheet().organisationId);
        if (divisions.isEmpty()) {
            return;
        }
        Set<String> own = organisations.codesOn(divisions.get(), filed.namingDay());
        Entering.refuseOthers(
                "entries",
                codes,
                scorables,
                scorable ->
                        scorable instanceof Criterion leaf && leaf.division() != null && own.contains(leaf.division()),
                new Text("không thuộc phòng của bạn.", "is not your division's."),
                new Text("Bạn chỉ chấm tiêu chí của phòng mình.", "You score only your division's leaves."));
    }
}

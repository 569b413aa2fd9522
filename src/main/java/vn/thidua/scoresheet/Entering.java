package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.attachment.Attachments;
import vn.thidua.criteria.rule.Scorable;
import vn.thidua.document.Ids;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Text;
import vn.thidua.time.Days;

/** What all stages do alike when they speak: check figures, score them, keep new entries. */
@ApplicationScoped
class Entering {

    private final ScoreSheetRepository sheets;
    private final Attachments attachments;
    private final Ids ids;
    private final Days days;

    Entering(ScoreSheetRepository sheets, Attachments attachments, Ids ids, Days days) {
        this.sheets = sheets;
        this.attachments = attachments;
        this.ids = ids;
        this.days = days;
    }

    /**
     * Keeps a new entry for each leaf of which something new is said; what says the same as before
     * at the same stage leaves no trace. The caller has checked the figures and marked the sheet as
     * changed.
     */
    WholeSheet keep(WholeSheet before, Stage stage, List<Said> said, String author) {
        var scorables = before.tree().scorables();
        var sheet = before.filed().sheet();
        var now = Days.later(sheet.changedAt, days.now());
        var entries = new ArrayList<ScoreEntry>();
        for (var one : said) {
            var standing = before.entries().get(one.code());
            if (standing == null || !standing.says(stage, one)) {
                entries.add(entry(before, scorables.get(one.code()), stage, one, author, now));
            }
        }
        if (entries.isEmpty()) {
            // the same may have been said by another in between: then this version is stale
            sheets.hold(sheet);
            return before;
        }
        sheet.touch(now);
        sheets.enter(entries);
        var current = new HashMap<>(before.entries());
        entries.forEach(entry -> current.put(entry.code, entry));
        return before.with(current);
    }

    private ScoreEntry entry(WholeSheet sheet, Scorable scorable, Stage stage, Said said, String author, Instant now) {
        var score = scorable.score(said.figures());
        return new ScoreEntry(ids.next(), sheet.filed().sheet().id, stage, said, score, author, now);
    }

    /** Whether the set has this leaf; it must be named once only. */
    static boolean isKnown(String code, Map<String, Scorable> scorables, Set<String> seen, Faults faults) {
        if (!scorables.containsKey(code)) {
            faults.in("code")
                    .add(new Text("Bảng tiêu chí không có tiêu chí này.", "The criteria set has no such leaf."));
        }
        if (!seen.add(code)) {
            faults.in("code").add(new Text("Chỉ được gửi một lần.", "It may be sent only once."));
        }
        return scorables.containsKey(code);
    }

    /**
     * @throws Problem 403 naming every leaf that is not the caller's
     */
    static void refuseOthers(
            String field,
            List<String> codes,
            Map<String, Scorable> scorables,
            Predicate<Scorable> own,
            Text each,
            Text all) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < codes.size(); i++) {
            var scorable = scorables.get(codes.get(i));
            if (scorable != null && !own.test(scorable)) {
                faults.add(Fault.at(
                        "/" + field + "/" + i + "/code",
                        scorable.code() + " " + each.vi(),
                        scorable.code() + " " + each.en()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.FORBIDDEN, all.vi(), all.en(), faults);
        }
    }

    /**
     * Names every file that does not exist or that the caller may not read; what a leaf rests on
     * already may be named again by anybody. One statement.
     */
    void refuseUnknownFiles(List<Cited> cited, Caller caller, Faults faults) {
        var all = cited.stream().flatMap(one -> one.files().stream()).toList();
        var missing = Set.copyOf(attachments.missing(all, caller.scope(Permission.ATTACHMENT_READ)));
        for (int i = 0; i < cited.size(); i++) {
            var files = cited.get(i).files();
            for (int j = 0; j < files.size(); j++) {
                if (missing.contains(files.get(j)) && !cited.get(i).standing().contains(files.get(j))) {
                    faults.in(i)
                            .in("evidenceFiles")
                            .in(j)
                            .add(new Text(
                                    "Không có tệp này, hoặc nằm ngoài phạm vi của bạn.",
                                    "There is no such file, or it is outside your scope."));
                }
            }
        }
    }

    /** The files that somebody names for a leaf, and those that it rests on already. */
    record Cited(List<UUID> files, List<UUID> standing) {

        static Cited of(@Nullable List<UUID> files, @Nullable ScoreEntry standing) {
            return new Cited(files == null ? List.of() : files, standing == null ? List.of() : standing.evidenceFiles);
        }
    }

    static void refuse(Faults faults) {
        Problem.throwIfAny(faults.all());
    }
}

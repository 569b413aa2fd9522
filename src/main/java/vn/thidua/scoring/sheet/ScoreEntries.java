package vn.thidua.scoring.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Days;
import vn.thidua.http.EntityVersion;
import vn.thidua.http.Fault;
import vn.thidua.http.Ids;
import vn.thidua.http.Problem;
import vn.thidua.http.ProblemType;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.Organisations;
import vn.thidua.scoring.Refusals;
import vn.thidua.scoring.rule.Criterion;
import vn.thidua.scoring.rule.Faults;
import vn.thidua.scoring.rule.Text;

/** A unit scores itself: many leaves in one call, all or nothing. */
@ApplicationScoped
class ScoreEntries {

    private final ScoreSheetRepository sheets;
    private final ScoreSheetService whole;
    private final Organisations organisations;
    private final Ids ids;
    private final Days days;

    ScoreEntries(
            ScoreSheetRepository sheets,
            ScoreSheetService whole,
            Organisations organisations,
            Ids ids,
            Days days) {
        this.sheets = sheets;
        this.whole = whole;
        this.organisations = organisations;
        this.ids = ids;
        this.days = days;
    }

    /**
     * Keeps a new entry for each leaf of which something new is said; what says the same as before
     * leaves no trace.
     */
    @Transactional
    WholeSheet enter(UUID id, @Nullable String ifMatch, EntriesDraft draft, Caller caller) {
        var before = whole.get(id, caller.scope(Permission.SCORE_WRITE));
        var sheet = before.filed().sheet();
        EntityVersion.require(ifMatch, sheet.version);
        Problem.allowOnly(sheet.status, List.of(ScoreSheet.Status.OPEN));
        Map<String, Criterion> leaves =
                before.tree().leaves().stream()
                        .collect(Collectors.toMap(Criterion::code, Function.identity()));
        refuseOtherDivisions(draft, leaves, before.filed(), caller);
        Problem.throwIfAny(faults(draft, leaves));
        var now = days.now();
        var entries = new ArrayList<ScoreEntry>();
        for (var said : draft.entries()) {
            var standing = before.entries().get(said.code());
            if (standing == null || !standing.says(said)) {
                var score = leaves.get(said.code()).score(said.figures());
                entries.add(new ScoreEntry(ids.next(), id, said, score, caller.subject(), now));
            }
        }
        return entries.isEmpty() ? before : after(before, entries);
    }

    private WholeSheet after(WholeSheet before, List<ScoreEntry> entries) {
        before.filed().sheet().score(days.now());
        sheets.enter(entries);
        var current = new HashMap<>(before.entries());
        entries.forEach(entry -> current.put(entry.code, entry));
        return new WholeSheet(before.filed(), before.unit(), before.tree(), current);
    }

    /** An officer of a division scores the leaves that the set gives to that division. */
    private void refuseOtherDivisions(
            EntriesDraft draft, Map<String, Criterion> leaves, FiledSheet filed, Caller caller) {
        var divisions = caller.onlyDivisions(filed.sheet().organisationId);
        if (divisions.isEmpty()) {
            return;
        }
        Set<String> own = organisations.codesOn(divisions.get(), filed.namingDay());
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < draft.entries().size(); i++) {
            var leaf = leaves.get(draft.entries().get(i).code());
            if (leaf != null && (leaf.division() == null || !own.contains(leaf.division()))) {
                faults.add(
                        Fault.at(
                                "/entries/" + i + "/code",
                                leaf.code() + " không thuộc phòng của bạn.",
                                leaf.code() + " is not your division's."));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    "Bạn chỉ chấm tiêu chí của phòng mình.",
                    "You score only your division's leaves.",
                    faults);
        }
    }

    private static List<Fault> faults(EntriesDraft draft, Map<String, Criterion> leaves) {
        var faults = new Faults();
        var seen = new HashSet<String>();
        for (int i = 0; i < draft.entries().size(); i++) {
            var entry = draft.entries().get(i);
            var here = faults.in("entries").in(i);
            var leaf = leaves.get(entry.code());
            if (leaf == null) {
                here.in("code")
                        .add(
                                new Text(
                                        "Bảng tiêu chí không có tiêu chí này.",
                                        "The criteria set has no such leaf."));
            } else {
                leaf.check(entry.figures(), here.in("figures"));
            }
            if (!seen.add(entry.code())) {
                here.in("code").add(new Text("Chỉ được gửi một lần.", "It may be sent only once."));
            }
        }
        return Refusals.of(faults.all());
    }
}

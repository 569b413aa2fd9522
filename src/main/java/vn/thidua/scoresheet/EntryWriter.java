package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** What all stages do alike when they enter scores: check files, score figures, keep new entries. */
@ApplicationScoped
class EntryWriter {

    private final ScoreEntryQueries entries;
    private final Attachments attachments;
    private final Caller caller;
    private final Ids ids;
    private final Days days;

    EntryWriter(ScoreEntryQueries entries, Attachments attachments, Caller caller, Ids ids, Days days) {
        this.entries = entries;
        this.attachments = attachments;
        this.caller = caller;
        this.ids = ids;
        this.days = days;
    }

    /**
     * Keeps each entry that is not a repetition, as the current one of its leaf; where all are, nothing changes.
     *
     * @param entered in whose figures no fault was found
     */
    WholeSheet keep(WholeSheet before, Stage stage, List<ScoreEntry> entered) {
        var scorables = before.tree().scorables();
        var sheet = before.sheet();
        var now = Days.later(sheet.changedAt, days.now());
        var kept = entered.stream()
                .filter(entry -> !entry.repeats(before.entries().get(entry.code), stage))
                .map(entry -> entry.scored(
                        ids.next(),
                        sheet,
                        stage,
                        scorables.get(entry.code).score(entry.figures),
                        caller.subject(),
                        now))
                .toList();
        if (kept.isEmpty()) {
            return before;
        }
        sheet.touch(now);
        entries.enter(kept);
        return before.entered(kept);
    }

    /** Whether the set has this leaf; it must be named once only. */
    static boolean isKnown(String code, Map<String, Scorable> scorables, Set<String> seen, Faults faults) {
        if (!scorables.containsKey(code)) {
            faults.add("code", Message.of("scoresheet.no-such-leaf"));
        }
        if (!seen.add(code)) {
            faults.add("code", Message.of("scoresheet.leaf-sent-twice"));
        }
        return scorables.containsKey(code);
    }

    /**
     * @param each what is told of a leaf that is not the caller's, by its code
     * @throws Problem 403 naming every such leaf
     */
    static void refuseOthers(
            String field,
            List<String> codes,
            Map<String, Scorable> scorables,
            Predicate<Scorable> own,
            Function<String, Message> each,
            Message all) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < codes.size(); i++) {
            var scorable = scorables.get(codes.get(i));
            if (scorable != null && !own.test(scorable)) {
                faults.add(Fault.at("/" + field + "/" + i + "/code", each.apply(scorable.code())));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.FORBIDDEN, all, faults);
        }
    }

    /**
     * Names every file that does not exist or that the caller may not read; what a leaf rests on already may be named
     * again by anybody. One statement.
     */
    void refuseUnknownFiles(List<Cited> cited, Faults faults) {
        var all = cited.stream().flatMap(one -> one.files().stream()).toList();
        var missing = Set.copyOf(attachments.missing(all, caller.scope(Permission.ATTACHMENT_READ)));
        for (int i = 0; i < cited.size(); i++) {
            var files = cited.get(i).files();
            for (int j = 0; j < files.size(); j++) {
                if (missing.contains(files.get(j)) && !cited.get(i).current().contains(files.get(j))) {
                    faults.in(i).in("evidenceFiles").in(j).add(Message.of("scoresheet.no-such-file"));
                }
            }
        }
    }

    /** The files that somebody names for a leaf, and those that it rests on already. */
    record Cited(List<UUID> files, List<UUID> current) {

        static Cited of(@Nullable List<UUID> files, @Nullable ScoreEntry current) {
            return new Cited(files == null ? List.of() : files, current == null ? List.of() : current.evidenceFiles);
        }
    }
}

package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.thidua.attachment.Attachments;
import vn.thidua.criteria.rule.Scorable;
import vn.thidua.document.Ids;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.PersonLogins;
import vn.thidua.organisation.SignedIn;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** What all stages do alike when they enter scores: check files, score figures, keep new entries. */
@ApplicationScoped
class EntryWriter {

    private final ScoreSheetQueries entries;
    private final Attachments attachments;
    private final Caller caller;
    private final PersonLogins logins;
    private final Ids ids;
    private final Days days;

    EntryWriter(
            ScoreSheetQueries entries,
            Attachments attachments,
            Caller caller,
            PersonLogins logins,
            Ids ids,
            Days days) {
        this.entries = entries;
        this.attachments = attachments;
        this.caller = caller;
        this.logins = logins;
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
        var author = author();
        var kept = entered.stream()
                .filter(entry -> !entry.repeats(before.entries().get(entry.code), stage))
                .map(entry -> entry.scored(
                        ids.next(), sheet, stage, scorables.get(entry.code).score(entry.figures), author, now))
                .toList();
        if (kept.isEmpty()) {
            return before;
        }
        sheet.touch(now);
        entries.enter(kept);
        return before.entered(kept);
    }

    /** Who enters; one statement. */
    ScoreEntry.Author author() {
        var subject = caller.subject();
        return new ScoreEntry.Author(
                subject, logins.personOf(subject).map(SignedIn::fullName).orElse(null));
    }

    /** Makes the entry of a leaf from what was sent; none where that is at fault. */
    interface Reader<T> {

        Optional<ScoreEntry> entry(T draft, Scorable scorable, Faults faults);
    }

    /**
     * The entries that were sent in a field, all or none.
     *
     * @throws Problem 400 naming every fault
     */
    <T extends SentScore> List<ScoreEntry> read(String field, List<T> drafts, WholeSheet whole, Reader<T> reader) {
        var scorables = whole.tree().scorables();
        var faults = new Faults();
        var all = faults.in(field);
        var seen = new HashSet<String>();
        var entries = new ArrayList<ScoreEntry>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var scorable = scorables.get(draft.code());
            if (scorable == null) {
                all.in(i).add("code", Message.of("scoresheet.no-such-leaf"));
            }
            if (!seen.add(draft.code())) {
                all.in(i).add("code", Message.of("scoresheet.leaf-sent-twice"));
            }
            var notAssigned = whole.notAssigned().get(draft.code());
            if (scorable != null && notAssigned != null) {
                all.in(i).add("code", Message.of("scoresheet.leaf-not-assigned", draft.code(), notAssigned.reason()));
            } else if (scorable != null) {
                reader.entry(draft, scorable, all.in(i)).ifPresent(entries::add);
            }
        }
        checkFiles(drafts, whole, all);
        Problem.throwIfAny(faults.all());
        return entries;
    }

    /**
     * Names every file that does not exist, was withdrawn or that the caller may not read; what a leaf rests on already
     * may be named again by anybody. One statement.
     */
    private void checkFiles(List<? extends SentScore> drafts, WholeSheet whole, Faults faults) {
        var sent = drafts.stream().flatMap(draft -> files(draft).stream()).toList();
        var missing = Set.copyOf(attachments.hold(sent, caller.scope(Permission.ATTACHMENT_READ)));
        for (int i = 0; i < drafts.size(); i++) {
            var files = files(drafts.get(i));
            var current = whole.entries().get(drafts.get(i).code());
            for (int j = 0; j < files.size(); j++) {
                var file = files.get(j);
                if (missing.contains(file) && (current == null || !current.evidenceFiles.contains(file))) {
                    faults.in(i).in("evidenceFiles").in(j).add(Message.of("scoresheet.no-such-file"));
                }
            }
        }
    }

    private static List<UUID> files(SentScore draft) {
        return draft.evidenceFiles() == null ? List.of() : draft.evidenceFiles();
    }

    /**
     * @param each the fault of a leaf that is not the caller's, by its code
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
}

package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Adjustment;
import vn.thidua.criteria.rule.Adjustments;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.NotApplicablePolicy;
import vn.thidua.criteria.rule.RatingClass;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.table.Table;
import vn.thidua.table.TableFaults;
import vn.thidua.table.TableHead;
import vn.thidua.table.TableNotes;
import vn.thidua.table.TablePlace;
import vn.thidua.text.Message;

/** A criteria set read from the lines of a table, with the place of each of its parts. */
public final class CriteriaTable {

    static final int ROWS = 2000;

    private final TableFaults faults = new TableFaults(TableColumn.ALL);
    private final TablePlaces places = new TablePlaces();
    private final List<RatingClass> classes = new ArrayList<>();
    private final List<TieBreak> tieBreaks = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Adjustment> items = new ArrayList<>();
    private final List<TableRow> scored = new ArrayList<>();
    private final @Nullable TableHead<TableColumn> head;
    private @Nullable TableRow set;
    private final @Nullable CriteriaSetDraft draft;

    /** Reads what can be read; of what cannot, its faults tell. */
    public CriteriaTable(Table table) {
        head = TableHead.find(table.lines(), TableColumn.class, faults).orElse(null);
        if (head == null || !head.isWhole()) {
            draft = null; // without all columns no row says what it means
            return;
        }
        var rows = table.lines().stream()
                .filter(line -> line.number() > head.line())
                .toList();
        if (rows.size() > ROWS) {
            faults.add(TablePlace.TABLE, Message.of("criteria.table-too-long", ROWS));
            draft = null;
            return;
        }
        rows.forEach(line -> read(new TableRow(line, head, faults)));
        if (set == null) {
            faults.add(TablePlace.TABLE, Message.of("criteria.table-without-set"));
        }
        draft = draft(set == null ? new TableRow(faults) : set);
    }

    /**
     * The tree of a table that is known to be sound.
     *
     * @throws vn.thidua.problem.Problem 400 if some cell cannot be read, naming each
     */
    public CriteriaTree tree() {
        faults.throwIfAny();
        return draft.tree();
    }

    /** What of the file was read otherwise than it is shown. */
    List<Message> notes(Table table) {
        return head == null ? List.of() : TableNotes.of(table, head);
    }

    TableFaults faults() {
        return faults;
    }

    TablePlaces places() {
        return places;
    }

    /** The set as it would be sent; null if no line names the columns. */
    @Nullable
    CriteriaSetDraft draft() {
        return draft;
    }

    private void read(TableRow row) {
        var kind = row.oneOf(TableColumn.KIND, RowKind.class);
        if (kind == null) {
            if (!faults.hasAt(row.at(TableColumn.KIND))) {
                faults.add(row.at(TableColumn.KIND), Message.of("criteria.row-kind-missing"));
            }
            return;
        }
        refuseUnused(row, kind);
        switch (kind) {
            case SET -> set(row);
            case CLASS -> add(row, "/ratingClasses/", classes, ratingClass(row));
            case TIE_BREAK -> add(row, "/tieBreaks/", tieBreaks, tieBreak(row));
            case GROUP, LEAF -> {
                scored.add(row);
                add(row, "/criteria/", criteria, criterion(row, kind));
            }
            case BONUS -> add(row, "/adjustments/items/", items, item(row, Adjustment.Kind.BONUS));
            case PENALTY -> add(row, "/adjustments/items/", items, item(row, Adjustment.Kind.PENALTY));
        }
    }

    private void refuseUnused(TableRow row, RowKind kind) {
        for (var column : TableColumn.ALL) {
            if (!kind.uses(column) && row.holds(column)) {
                faults.add(row.at(column), Message.of("criteria.column-not-used", kind));
            }
        }
    }

    private void set(TableRow row) {
        if (set != null) {
            faults.add(row.at(TableColumn.KIND), Message.of("criteria.set-twice", set.line()));
            return;
        }
        set = row;
        places.put("", row.line());
    }

    private <T> void add(TableRow row, String pointer, List<T> all, T one) {
        places.put(pointer + all.size(), row.line());
        all.add(one);
    }

    private static RatingClass ratingClass(TableRow row) {
        return new RatingClass(
                row.code(TableColumn.CODE),
                row.word(TableColumn.NAME_VI),
                row.word(TableColumn.NAME_EN),
                row.percentage(TableColumn.FROM));
    }

    private static TieBreak tieBreak(TableRow row) {
        return new TieBreak(row.oneOf(TableColumn.TIE_BREAK, TieBreak.Kind.class), row.code(TableColumn.CODE));
    }

    private static Criterion criterion(TableRow row, RowKind kind) {
        var leaf = kind == RowKind.LEAF;
        return new Criterion(
                row.code(TableColumn.CODE),
                row.code(TableColumn.PARENT_CODE),
                row.word(TableColumn.NAME_VI),
                row.word(TableColumn.NAME_EN),
                row.decimal(TableColumn.MAX_SCORE),
                leaf ? row.ladder() : null,
                row.word(TableColumn.DIVISION),
                row.word(TableColumn.FIELD),
                row.flag(TableColumn.EVIDENCE_REQUIRED),
                leaf ? row.oneOf(TableColumn.NOT_APPLICABLE_POLICY, NotApplicablePolicy.class) : null,
                leaf ? row.source() : null,
                row.text(TableColumn.PROVENANCE));
    }

    private static Adjustment item(TableRow row, Adjustment.Kind kind) {
        return new Adjustment(
                row.code(TableColumn.CODE),
                kind,
                row.word(TableColumn.NAME_VI),
                row.word(TableColumn.NAME_EN),
                row.decimal(TableColumn.POINTS),
                row.decimal(TableColumn.MAX_SCORE),
                row.text(TableColumn.PROVENANCE));
    }

    private CriteriaSetDraft draft(TableRow set) {
        return new CriteriaSetDraft(
                set.whole(TableColumn.YEAR),
                set.word(TableColumn.NAME_VI),
                set.word(TableColumn.NAME_EN),
                set.kinds(),
                set.groups(),
                set.decimal(TableColumn.MAX_SCORE),
                set.text(TableColumn.PROVENANCE),
                classes,
                tieBreaks,
                criteria,
                new Adjustments(set.decimal(TableColumn.BONUS_CAP), set.decimal(TableColumn.PENALTY_CAP), items),
                set.whole(TableColumn.APPEAL_DAYS));
    }

    /** A GROUP has rows below it and a LEAF has none; told with the faults of the whole tree. */
    void checkKinds() {
        Set<String> parents = new HashSet<>();
        criteria.forEach(row -> parents.add(row.parentCode()));
        for (int i = 0; i < scored.size(); i++) {
            var row = scored.get(i);
            var above = parents.contains(criteria.get(i).code());
            if (above == RowKind.LEAF.name().equals(row.word(TableColumn.KIND))) {
                faults.add(
                        row.at(TableColumn.KIND),
                        above ? Message.of("criteria.row-is-group") : Message.of("criteria.row-is-leaf"));
            }
        }
    }
}

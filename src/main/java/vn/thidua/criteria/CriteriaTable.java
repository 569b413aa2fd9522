package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.TableFaults.Place;
import vn.thidua.criteria.rule.Adjustment;
import vn.thidua.criteria.rule.Adjustments;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.NotApplicablePolicy;
import vn.thidua.criteria.rule.RatingClass;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.table.TableCell;
import vn.thidua.table.TableLine;
import vn.thidua.text.Message;
import vn.thidua.text.Wording;

/** A criteria set read from the lines of a table, with the place of each of its parts. */
public final class CriteriaTable {

    /** As much of a column's title as a fault says again. */
    private static final int LONGEST_TITLE = 40;

    private final TableFaults faults = new TableFaults();
    private final TablePlaces places = new TablePlaces();
    private final List<RatingClass> classes = new ArrayList<>();
    private final List<TieBreak> tieBreaks = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Adjustment> items = new ArrayList<>();
    private final List<TableRow> scored = new ArrayList<>();
    private @Nullable TableRow set;
    private final @Nullable CriteriaSetDraft draft;

    /**
     * Reads what can be read; of what cannot, its faults tell.
     *
     * @param lines the first names the columns
     */
    public CriteriaTable(List<TableLine> lines) {
        var columns = columns(lines.get(0));
        if (columns.size() < TableColumn.ALL.size()) {
            draft = null; // without all columns no row says what it means
            return;
        }
        for (var line : lines.subList(1, lines.size())) {
            read(row(line, columns));
        }
        if (set == null) {
            faults.add(Place.TABLE, Message.of("criteria.table-without-set"));
        }
        draft = draft(set == null ? new TableRow(0, Map.of(), faults) : set);
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

    TableFaults faults() {
        return faults;
    }

    TablePlaces places() {
        return places;
    }

    /** The set as it would be sent; null if the first line does not name the columns. */
    @Nullable
    CriteriaSetDraft draft() {
        return draft;
    }

    private Map<Integer, TableColumn> columns(TableLine header) {
        var columns = new HashMap<Integer, TableColumn>();
        for (int i = 0; i < header.cells().size(); i++) {
            var cell = header.cells().get(i);
            var title = Wording.LINE.of(cell.text());
            var column = TableColumn.titled(title).orElse(null);
            var place = new Place(header.number(), shortened(title));
            if (cell.fault() != null) {
                faults.add(new Place(header.number(), null), cell.fault());
            } else if (column != null && columns.containsValue(column)) {
                faults.add(place, Message.of("criteria.column-twice"));
            } else if (column != null) {
                columns.put(i, column);
            } else if (!title.isEmpty()) {
                faults.add(place, Message.of("criteria.no-such-column"));
            }
        }
        for (var column : TableColumn.ALL) {
            if (!columns.containsValue(column)) {
                var place = new Place(header.number(), column.title());
                faults.add(place, Message.of("criteria.column-missing"));
            }
        }
        return columns;
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private TableRow row(TableLine line, Map<Integer, TableColumn> columns) {
        var cells = new EnumMap<TableColumn, TableCell>(TableColumn.class);
        for (int i = 0; i < line.cells().size(); i++) {
            if (columns.containsKey(i)) {
                cells.put(columns.get(i), line.cells().get(i));
            } else if (!line.cells().get(i).isEmpty()) {
                faults.add(new Place(line.number(), null), Message.of("criteria.outside-columns"));
                break;
            }
        }
        return new TableRow(line.number(), cells, faults);
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
            if (!kind.uses(column) && row.cells().containsKey(column)) {
                var cell = row.cells().get(column);
                if (!cell.isEmpty()) {
                    faults.add(row.at(column), Message.of("criteria.column-not-used", kind));
                }
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
                row.word(TableColumn.CODE),
                row.word(TableColumn.NAME_VI),
                row.word(TableColumn.NAME_EN),
                row.decimal(TableColumn.FROM));
    }

    private static TieBreak tieBreak(TableRow row) {
        return new TieBreak(row.oneOf(TableColumn.TIE_BREAK, TieBreak.Kind.class), row.word(TableColumn.CODE));
    }

    private static Criterion criterion(TableRow row, RowKind kind) {
        var leaf = kind == RowKind.LEAF;
        return new Criterion(
                row.word(TableColumn.CODE),
                row.word(TableColumn.PARENT_CODE),
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
                row.word(TableColumn.CODE),
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

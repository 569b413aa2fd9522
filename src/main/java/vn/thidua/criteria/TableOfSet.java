package vn.thidua.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Adjustment;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.LadderNotation;
import vn.thidua.criteria.rule.RatingClass;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.table.TableCell;

/** A criteria set as the lines of a table: what {@link CriteriaTable} reads back. */
final class TableOfSet {

    private final Map<TableColumn, TableCell> cells = new EnumMap<>(TableColumn.class);

    private TableOfSet(RowKind kind) {
        put(TableColumn.KIND, kind.name());
    }

    static List<List<TableCell>> lines(CriteriaSetService.Whole whole) {
        var lines = new ArrayList<List<TableCell>>();
        var tree = whole.tree();
        lines.add(TableColumn.ALL.stream()
                .map(column -> TableCell.of(column.title()))
                .toList());
        lines.add(set(whole.set()));
        tree.ratingClasses().forEach(one -> lines.add(ratingClass(one)));
        tree.tieBreaks().forEach(one -> lines.add(tieBreak(one)));
        var leaves = tree.leaves().stream().map(Criterion::code).collect(Collectors.toSet());
        tree.criteria().forEach(row -> lines.add(criterion(row, leaves.contains(row.code()))));
        tree.adjustments().items().forEach(item -> lines.add(item(item)));
        return lines;
    }

    private static List<TableCell> set(CriteriaSet set) {
        return new TableOfSet(RowKind.SET)
                .names(set.nameVi, set.nameEn)
                .put(TableColumn.MAX_SCORE, set.total)
                .put(TableColumn.YEAR, BigDecimal.valueOf(set.year))
                .put(TableColumn.APPEAL_DAYS, BigDecimal.valueOf(set.appealDays))
                .put(TableColumn.BONUS_CAP, set.adjustments.bonusCap())
                .put(TableColumn.PENALTY_CAP, set.adjustments.penaltyCap())
                .put(TableColumn.UNIT_KINDS, words(set.audience.unitKinds()))
                .put(TableColumn.GROUP_IDS, words(set.audience.groupIds()))
                .put(TableColumn.PROVENANCE, set.provenance)
                .line();
    }

    private static @Nullable String words(@Nullable List<?> all) {
        return all == null ? null : all.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static List<TableCell> ratingClass(RatingClass rating) {
        return new TableOfSet(RowKind.CLASS)
                .put(TableColumn.CODE, rating.code())
                .names(rating.nameVi(), rating.nameEn())
                .put(TableColumn.FROM, rating.from())
                .line();
    }

    private static List<TableCell> tieBreak(TieBreak tieBreak) {
        return new TableOfSet(RowKind.TIE_BREAK)
                .put(TableColumn.TIE_BREAK, tieBreak.kind().name())
                .put(TableColumn.CODE, tieBreak.code())
                .line();
    }

    private static List<TableCell> criterion(Criterion row, boolean leaf) {
        var line = new TableOfSet(leaf ? RowKind.LEAF : RowKind.GROUP)
                .put(TableColumn.CODE, row.code())
                .put(TableColumn.PARENT_CODE, row.parentCode())
                .names(row.nameVi(), row.nameEn())
                .put(TableColumn.MAX_SCORE, row.maxScore())
                .put(TableColumn.FIELD, row.field())
                .put(TableColumn.DIVISION, row.division())
                .put(TableColumn.PROVENANCE, row.provenance());
        if (leaf || row.evidenceRequired()) {
            line.put(TableColumn.EVIDENCE_REQUIRED, row.evidenceRequired().toString());
        }
        if (leaf) {
            line.put(TableColumn.LADDER, LadderNotation.print(row.ladder()))
                    .put(
                            TableColumn.NOT_APPLICABLE_POLICY,
                            row.notApplicablePolicy().name())
                    .put(TableColumn.SOURCE, row.source() == null ? null : words(row.source()));
        }
        return line.line();
    }

    private static String words(FigureSource source) {
        return source.campaignId() == null ? source.kind().name() : source.kind() + " " + source.campaignId();
    }

    private static List<TableCell> item(Adjustment item) {
        return new TableOfSet(RowKind.valueOf(item.kind().name()))
                .put(TableColumn.CODE, item.code())
                .names(item.nameVi(), item.nameEn())
                .put(TableColumn.POINTS, item.points())
                .put(TableColumn.MAX_SCORE, item.maxPoints())
                .put(TableColumn.PROVENANCE, item.provenance())
                .line();
    }

    private TableOfSet names(String vi, String en) {
        return put(TableColumn.NAME_VI, vi).put(TableColumn.NAME_EN, en);
    }

    private TableOfSet put(TableColumn column, @Nullable String text) {
        cells.put(column, TableCell.of(text));
        return this;
    }

    private TableOfSet put(TableColumn column, @Nullable BigDecimal number) {
        cells.put(column, TableCell.of(number));
        return this;
    }

    private List<TableCell> line() {
        return TableColumn.ALL.stream()
                .map(column -> cells.getOrDefault(column, TableCell.EMPTY))
                .toList();
    }
}

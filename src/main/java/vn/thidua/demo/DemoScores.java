package vn.thidua.demo;

import static vn.thidua.demo.DemoFile.JSON;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Binary;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.DateBands;
import vn.thidua.criteria.rule.Deduction;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.criteria.rule.Ladder;
import vn.thidua.criteria.rule.LatenessBands;
import vn.thidua.criteria.rule.PerItem;
import vn.thidua.criteria.rule.Score;
import vn.thidua.problem.Faults;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/**
 * The self-scores of the demo year: the file tells where a unit stays below the full marks of a leaf, and the ladders
 * turn figures into points.
 */
final class DemoScores {

    private static final DemoTable SHEETS = new DemoTable("score_sheet", null);
    private static final DemoTable ENTRIES = new DemoTable("score_entry", null);
    private static final DemoTable LEAVES = new DemoTable("score_leaf", null);

    private static final String SCORED_AT = "2023-11-03T09:00:00+07:00";
    private static final String EVIDENCE = "Hồ sơ kiểm chứng lưu tại đơn vị";
    private static final BigDecimal ALL = new BigDecimal("100");

    private final Map<String, CriteriaTree> trees =
            DemoCriteria.ALL.stream().collect(Collectors.toMap(DemoCriteria::id, DemoCriteria::tree));
    private final Map<String, Map<String, String>> told = new HashMap<>();
    private final List<Map<String, String>> entries = new ArrayList<>();
    private final List<Map<String, String>> leaves = new ArrayList<>();

    private DemoScores() {
        DemoFile.rows("scores-2023.csv").forEach(row -> told.put(row.get("unit") + "/" + row.get("code"), row));
    }

    static void load(DemoTables tables) throws SQLException {
        DemoScores scores = new DemoScores();
        List<Map<String, String>> sheets = DemoFile.rows("score_sheet.csv");
        sheets.forEach(scores::fill);
        if (!scores.told.isEmpty()) {
            throw new IllegalStateException("Scores of no leaf: " + scores.told.keySet());
        }
        tables.insert(SHEETS, sheets);
        tables.insert(ENTRIES, scores.entries);
        tables.insert(LEAVES, scores.leaves);
    }

    private void fill(Map<String, String> sheet) {
        String unit = sheet.get("organisation_id").substring("@org/".length());
        String author = sheet.get("submitted_by").replace(".director", ".officer");
        CriteriaTree tree = trees.get(sheet.get("criteria_set_id"));
        for (Criterion leaf : tree.leaves()) {
            Map<String, String> row = told.remove(unit + "/" + leaf.code());
            String id = "@score/2023/" + unit + "/" + leaf.code();
            entries.add(entry(
                    id, sheet.get("id"), author, leaf, row == null ? fullMarks(leaf, tree.year()) : figures(row), row));
            leaves.add(Map.of(
                    "score_sheet_id", sheet.get("id"),
                    "code", leaf.code(),
                    "score_entry_id", id));
        }
    }

    private Map<String, String> entry(
            String id,
            String sheet,
            String author,
            Criterion leaf,
            Figures figures,
            @Nullable Map<String, String> row) {
        Faults faults = new Faults();
        leaf.check(figures, faults);
        if (!faults.none()) {
            throw new IllegalStateException(id + ": " + faults.all());
        }
        Score score = leaf.score(figures);
        String evidence = leaf.evidenceRequired() ? EVIDENCE : "";
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("score_sheet_id", sheet);
        entry.put("code", leaf.code());
        entry.put("stage", "SELF");
        entry.put("figures", DemoFile.text(figures));
        entry.put("not_applicable", String.valueOf(Boolean.TRUE.equals(figures.notApplicable())));
        entry.put("points", score.points().toPlainString());
        entry.put("band", score.band() == null ? "" : score.band());
        Text explanation = Messages.text(score.explanation());
        entry.put("explanation_vi", explanation.vi());
        entry.put("explanation_en", explanation.en());
        entry.put("evidence", row == null ? evidence : row.get("evidence"));
        entry.put("variance_reason", row == null ? "" : row.get("varianceReason"));
        entry.put("author", author);
        entry.put("at", SCORED_AT);
        return entry;
    }

    /** The figures of a row: its cells by the names that the API gives them. */
    private static Figures figures(Map<String, String> row) {
        Map<String, String> given = new HashMap<>(row);
        given.keySet().removeAll(List.of("unit", "code", "evidence", "varianceReason"));
        given.values().removeIf(String::isEmpty);
        return JSON.convertValue(given, Figures.class);
    }

    private static Figures fullMarks(Criterion leaf, int year) {
        Ladder ladder = leaf.ladder();
        if (ladder instanceof LatenessBands) {
            return Figures.daysLate(0);
        } else if (ladder instanceof DateBands) {
            return Figures.on(LocalDate.of(year, 1, 20));
        } else if (ladder instanceof Binary) {
            return Figures.done(true);
        } else if (ladder instanceof Deduction) {
            return Figures.counted(0);
        } else if (ladder instanceof PerItem each) {
            return Figures.counted(leaf.maxScore()
                    .divide(each.points(), 0, RoundingMode.CEILING)
                    .intValueExact());
        }
        return Figures.ratio(ALL, ALL);
    }
}

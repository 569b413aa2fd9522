package vn.thidua.demo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.Ladder;
import vn.thidua.table.TableFormat;
import vn.thidua.table.UnreadableTable;

/** A criteria set of the demo year: a table as the API imports it, published by a decision. */
final class DemoCriteria {

    /** Of the Sở Tư pháp, and of the enforcement offices. */
    static final List<DemoCriteria> ALL =
            List.of(new DemoCriteria("criteria-2023.csv", 1), new DemoCriteria("criteria-thads-2023.csv", 2));

    private static final String DECISION_NUMBER = "M04/QĐ-BTP";
    private static final String DECISION_DATE = "2023-03-31";
    private static final String PUBLISHED_AT = "2023-03-31T10:00:00+07:00";
    private static final int MANY_ROWS = 2000;

    private final String file;
    private final int edition;
    private final CriteriaTree tree;

    private DemoCriteria(String file, int edition) {
        this.file = file;
        this.edition = edition;
        this.tree = read(file);
        if (!tree.faults().isEmpty()) {
            throw new IllegalStateException(file + ": " + tree.faults());
        }
    }

    private static CriteriaTree read(String file) {
        try {
            return new CriteriaTable(TableFormat.CSV.read(DemoFile.bytes(file), MANY_ROWS)).tree();
        } catch (UnreadableTable unreadable) {
            throw new IllegalStateException("Demo file " + file, unreadable);
        }
    }

    /** Its name in the demo files. */
    String id() {
        return "@criteria-set/2023-" + edition;
    }

    CriteriaTree tree() {
        return tree;
    }

    void load(DemoTables tables) throws SQLException {
        tables.insert(new DemoTable("criteria_set", null), List.of(setRow()));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Criterion criterion : tree.criteria()) {
            rows.add(row(criterion, rows.size() + 1));
        }
        tables.insert(new DemoTable("criterion", "criteria_set_id"), rows);
    }

    private Map<String, String> setRow() {
        var set = DemoFile.rows(file).stream()
                .filter(line -> line.get("kind").equals("SET"))
                .findFirst()
                .orElseThrow();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", id());
        row.put("version", "1");
        row.put("year", set.get("year"));
        row.put("edition", String.valueOf(edition));
        row.put("name_vi", set.get("nameVi"));
        row.put("name_en", set.get("nameEn"));
        row.put(
                "audience",
                DemoFile.text(Map.of("unitKinds", set.get("unitKinds").split(" "))));
        row.put("total", tree.total().toPlainString());
        row.put("status", "PUBLISHED");
        row.put("rating_classes", DemoFile.text(tree.ratingClasses()));
        row.put("tie_breaks", DemoFile.text(tree.tieBreaks()));
        row.put("adjustments", DemoFile.text(tree.adjustments()));
        row.put("appeal_days", set.get("appealDays"));
        row.put("decision_number", DECISION_NUMBER);
        row.put("decision_date", DECISION_DATE);
        row.put("published_at", PUBLISHED_AT);
        row.put("provenance", set.get("provenance"));
        row.put("changed_at", PUBLISHED_AT);
        return row;
    }

    private Map<String, String> row(Criterion criterion, int position) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", "@criterion/2023-" + edition + "/" + criterion.code());
        row.put("criteria_set_id", id());
        row.put("code", criterion.code());
        row.put("parent_code", text(criterion.parentCode()));
        row.put("position", String.valueOf(position));
        row.put("name_vi", criterion.nameVi());
        row.put("name_en", criterion.nameEn());
        row.put("max_score", criterion.maxScore().toPlainString());
        row.put("ladder", ladderJson(criterion.ladder()));
        row.put("division", text(criterion.division()));
        row.put("field", text(criterion.field()));
        row.put("evidence_required", String.valueOf(criterion.evidenceRequired()));
        row.put("not_applicable_policy", text(criterion.notApplicablePolicy()));
        row.put("source", criterion.source() == null ? "" : DemoFile.text(criterion.source()));
        row.put("provenance", criterion.provenance());
        return row;
    }

    private static String ladderJson(@Nullable Ladder ladder) {
        return ladder == null ? "" : DemoFile.text(ladder);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

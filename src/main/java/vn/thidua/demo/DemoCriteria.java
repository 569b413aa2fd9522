package vn.thidua.demo;

import static vn.thidua.demo.DemoFile.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rule.Adjustments;
import vn.thidua.scoring.rule.CriteriaTree;
import vn.thidua.scoring.rule.Criterion;
import vn.thidua.scoring.rule.FigureSource;
import vn.thidua.scoring.rule.Ladder;
import vn.thidua.scoring.rule.NotApplicablePolicy;
import vn.thidua.scoring.rule.RatingClass;
import vn.thidua.scoring.rule.TieBreak;

/** The criteria set of the demo year, published: its rows name the ladders that they share. */
final class DemoCriteria {

    static final String ID = "@criteria-set/2023-1";

    private final JsonNode set = DemoFile.json("criteria-set-2023.json");
    private final JsonNode ladders = DemoFile.json("ladders-2023.json");
    private final CriteriaTree tree;

    DemoCriteria() {
        tree =
                new CriteriaTree(
                        set.get("year").intValue(),
                        set.get("total").decimalValue(),
                        DemoFile.rows("criteria-2023.csv").stream().map(this::criterion).toList(),
                        list("ratingClasses", RatingClass.class),
                        list("tieBreaks", TieBreak.class),
                        JSON.convertValue(set.required("adjustments"), Adjustments.class));
        if (!tree.faults().isEmpty()) {
            throw new IllegalStateException("The demo criteria set: " + tree.faults());
        }
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
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", ID);
        row.put("version", "1");
        row.put("year", set.get("year").asText());
        row.put("edition", set.get("edition").asText());
        row.put("name_vi", set.get("nameVi").textValue());
        row.put("name_en", set.get("nameEn").textValue());
        row.put("total", tree.total().toPlainString());
        row.put("status", "PUBLISHED");
        row.put("rating_classes", DemoFile.text(tree.ratingClasses()));
        row.put("tie_breaks", DemoFile.text(tree.tieBreaks()));
        row.put("adjustments", DemoFile.text(tree.adjustments()));
        row.put("appeal_days", set.get("appealDays").asText());
        row.put("decision_number", set.get("decisionNumber").textValue());
        row.put("decision_date", set.get("decisionDate").textValue());
        row.put("published_at", set.get("publishedAt").textValue());
        row.put("provenance", set.get("provenance").textValue());
        row.put("changed_at", set.get("publishedAt").textValue());
        return row;
    }

    private static Map<String, String> row(Criterion criterion, int position) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", "@criterion/2023-1/" + criterion.code());
        row.put("criteria_set_id", ID);
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

    private Criterion criterion(Map<String, String> row) {
        String policy = row.get("notApplicablePolicy");
        return new Criterion(
                row.get("code"),
                given(row.get("parentCode")),
                row.get("nameVi"),
                row.get("nameEn"),
                new BigDecimal(row.get("maxScore")),
                ladder(row.get("rule")),
                given(row.get("division")),
                given(row.get("field")),
                Boolean.parseBoolean(row.get("evidenceRequired")),
                policy.isEmpty() ? null : NotApplicablePolicy.valueOf(policy),
                source(row.get("source")),
                row.get("provenance"));
    }

    private @Nullable Ladder ladder(String rule) {
        return rule.isEmpty()
                ? null
                : JSON.convertValue(ladders.required(rule).required("ladder"), Ladder.class);
    }

    private <T> List<T> list(String field, Class<T> type) {
        List<T> all = new ArrayList<>();
        set.required(field).forEach(one -> all.add(JSON.convertValue(one, type)));
        return all;
    }

    /** The kind of source, and after a space the campaign whose rate counts. */
    private static @Nullable FigureSource source(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        String[] words = cell.split(" ");
        return new FigureSource(
                FigureSource.Kind.valueOf(words[0]),
                words.length == 1 ? null : DemoReference.id(words[1].substring(1)));
    }

    private static String ladderJson(@Nullable Ladder ladder) {
        return ladder == null ? "" : DemoFile.text(ladder);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String given(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}

package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Trees written briefly, to be checked. */
final class WrittenTrees {

    static final List<RatingClass> CLASSES = List.of(rating("TOT", "90"), rating("YEU", "0"));

    private WrittenTrees() {}

    static RatingClass rating(String code, String from) {
        return new RatingClass(code, "Mức", "Class", new BigDecimal(from));
    }

    static CriteriaTree tree(String total, UnaryOperator<Criterion> change) {
        List<Criterion> rows = List.of(group("A", null, "10"), leaf("A.1", "A", "4"), leaf("A.2", "A", "6"));
        return new CriteriaTree(
                2023, new BigDecimal(total), rows.stream().map(change).toList(), CLASSES, List.of(), Adjustments.NONE);
    }

    /** Rows written as {@code code:max<parent}; a row that others name as parent is a group. */
    static CriteriaTree tree(String total, String... written) {
        List<Criterion> rows = new ArrayList<>();
        for (String row : written) {
            String[] parts = row.split("[:<]");
            String parent = parts.length > 2 ? parts[2] : null;
            boolean group = Arrays.stream(written).anyMatch(one -> one.endsWith("<" + parts[0]));
            rows.add(group ? group(parts[0], parent, parts[1]) : leaf(parts[0], parent, parts[1]));
        }
        return new CriteriaTree(2023, new BigDecimal(total), rows, CLASSES, List.of(), Adjustments.NONE);
    }

    static Criterion group(String code, String parent, String max) {
        return new Criterion(
                code, parent, "Nhóm", "Group", new BigDecimal(max), null, null, null, false, null, null, "M");
    }

    static Criterion leaf(String code, String parent, String max) {
        return new Criterion(
                code,
                parent,
                "Tiêu chí",
                "Leaf",
                new BigDecimal(max),
                new Binary(),
                null,
                null,
                false,
                NotApplicablePolicy.ZERO,
                null,
                "M");
    }

    static List<String> faults(CriteriaTree tree) {
        return tree.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.text().en())
                .toList();
    }
}

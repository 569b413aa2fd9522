package vn.thidua.scoresheet;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.criteria.rule.Binary;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.DateBands;
import vn.thidua.criteria.rule.ExampleTable;
import vn.thidua.criteria.rule.LatenessBands;
import vn.thidua.criteria.rule.PercentBands;
import vn.thidua.criteria.rule.Proportional;

/** Figures that earn all the points of the example table. */
final class FullMarks {

    private FullMarks() {}

    /** JSON figures by leaf, in printed order. */
    static Map<String, String> of(int year) {
        var figures = new LinkedHashMap<String, String>();
        ExampleTable.tree().leaves().forEach(leaf -> figures.put(leaf.code(), "{" + best(leaf, year) + "}"));
        return figures;
    }

    private static String best(Criterion leaf, int year) {
        var ladder = leaf.ladder();
        if (ladder instanceof PercentBands || ladder instanceof Proportional) {
            return "\"numerator\": 20, \"denominator\": 20";
        } else if (ladder instanceof LatenessBands) {
            return "\"daysLate\": 0";
        } else if (ladder instanceof DateBands) {
            return "\"date\": \"" + year + "-01-20\"";
        } else if (ladder instanceof Binary) {
            return "\"done\": true";
        }
        return "\"count\": " + (leaf.code().equals("B.II.5") ? 2 : 0);
    }
}

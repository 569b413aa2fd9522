package vn.thidua.scoring.rule;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.demo.DemoReference;

/** The 2023 example table as the demo files hold it. */
public final class ExampleTable {

    public static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)");

    private ExampleTable() {}

    public static CriteriaTree tree() {
        JsonNode set = json("criteria-set-2023.json");
        Map<String, Ladder> ladders = ladders();
        return new CriteriaTree(
                set.get("year").intValue(),
                set.get("total").decimalValue(),
                rows().stream().map(row -> criterion(row, ladders)).toList(),
                list(set.get("ratingClasses"), RatingClass.class),
                list(set.get("tieBreaks"), TieBreak.class),
                convert(set.get("adjustments"), Adjustments.class));
    }

    static Map<String, Ladder> ladders() {
        Map<String, Ladder> ladders = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> rule : json("ladders-2023.json").properties()) {
            ladders.put(rule.getKey(), convert(rule.getValue().get("ladder"), Ladder.class));
        }
        return ladders;
    }

    static JsonNode json(String file) {
        try (InputStream in = ExampleTable.class.getResourceAsStream("/demo/" + file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of the CSV file, cells by column. */
    static List<Map<String, String>> rows() {
        List<String> lines = lines("criteria-2023.csv");
        List<String> columns = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i).isEmpty() ? null : cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Criterion criterion(Map<String, String> row, Map<String, Ladder> ladders) {
        String policy = row.get("notApplicablePolicy");
        return new Criterion(
                row.get("code"),
                row.get("parentCode"),
                row.get("nameVi"),
                row.get("nameEn"),
                new BigDecimal(row.get("maxScore")),
                ladders.get(row.get("rule")),
                row.get("division"),
                row.get("field"),
                Boolean.parseBoolean(row.get("evidenceRequired")),
                policy == null ? null : NotApplicablePolicy.valueOf(policy),
                source(row.get("source")),
                row.get("provenance"));
    }

    /** As the demo reads it; the campaign's id is the demo's name-based one. */
    private static FigureSource source(String cell) {
        if (cell == null) {
            return null;
        }
        String[] words = cell.split(" ");
        return new FigureSource(
                FigureSource.Kind.valueOf(words[0]),
                words.length == 1 ? null : DemoReference.id(words[1].substring(1)));
    }

    private static List<String> lines(String file) {
        try (InputStream in = ExampleTable.class.getResourceAsStream("/demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            String quoted = cell.group(1);
            cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
            if (cell.group(3).isEmpty()) {
                break;
            }
        }
        return cells;
    }

    private static <T> List<T> list(JsonNode array, Class<T> type) {
        List<T> all = new ArrayList<>();
        array.forEach(one -> all.add(convert(one, type)));
        return all;
    }

    private static <T> T convert(JsonNode node, Class<T> type) {
        return JSON.convertValue(node, type);
    }
}

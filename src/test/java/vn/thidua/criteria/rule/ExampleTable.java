package vn.thidua.criteria.rule;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.table.TableFormat;
import vn.thidua.table.UnreadableTable;

/** The 2023 example table as the demo file holds it. */
public final class ExampleTable {

    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Each ladder of the table by a name, and a leaf that has it. */
    private static final String LADDERS = """
            P6_2=A.I.1.1 P6_3=A.I.1.2 P6_4=A.V.1 P4_1.5=A.I.2.2 P4_2=A.I.1.3
            P4_2.5=A.II.2.1 P4_3=B.II.3 L5_1=A.IV.2.2 L5_1.5=A.VI.4.2 L5_2=A.II.3.3
            L5_3=B.I.2.1 D3_1=A.III.1.1 D3_1.5=A.II.3.1 D3_2=A.II.1.1
            BIN_0.5=A.VI.1.2 BIN_0.75=A.III.1.2 BIN_1=A.I.2.3 BIN_1.5=A.I.2.1
            BIN_2=A.IV.1.1 BIN_3=A.IX.1 PROP_1=A.IV.3.3 PROP_1.75=A.III.4.2
            PROP_3=A.IX.5 DED_1_0.5=A.IV.1.5 DED_2_0.5=A.I.1.4 DED_3_0.5=B.II.6
            DED_3_1=A.IX.4 CNT_2_1=B.II.5
            """;

    private ExampleTable() {}

    public static CriteriaTree tree() {
        try {
            return new CriteriaTable(TableFormat.CSV.read(file(), 2000)).tree();
        } catch (UnreadableTable unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The file's bytes. */
    public static byte[] file() {
        try (InputStream in = ExampleTable.class.getResourceAsStream("/demo/criteria-2023.csv")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Ladder> ladders() {
        CriteriaTree tree = tree();
        Map<String, Ladder> ladders = new LinkedHashMap<>();
        for (String pair : LADDERS.strip().split("\\s+")) {
            String[] named = pair.split("=");
            ladders.put(named[0], tree.leaf(named[1]).orElseThrow().ladder());
        }
        return ladders;
    }
}

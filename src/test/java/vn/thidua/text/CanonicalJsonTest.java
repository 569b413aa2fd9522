package vn.thidua.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|{}",
                "[]|[]",
                "{ \"b\": 1, \"a\": [true, null, -7] }|{\"a\":[true,null,-7],\"b\":1}",
                "{\"é\": 1, \"z\": 2, \"Z\": 3, \"\": 4}|{\"\":4,\"Z\":3,\"z\":2,\"é\":1}",
                "\"\\u000a\\u000F\\u007f\\/\\\"\\\\ Lào Cai\"|\"\\n\\u000f\u007f/\\\"\\\\ Lào Cai\"",
            })
    void a_value_has_one_text(String json, String text) throws Exception {
        assertEquals(text, CanonicalJson.of(new ObjectMapper().readTree(json)));
    }

    @Test
    void the_example_of_rfc_8785_has_its_order_of_names() throws Exception {
        var json = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """;
        var tree = new ObjectMapper().readTree(CanonicalJson.of(new ObjectMapper().readTree(json)));
        assertEquals(
                "[Carriage Return, One, Control, Latin Small Letter O With Diaeresis, Euro Sign,"
                        + " Emoji: Grinning Face, Hebrew Letter Dalet With Dagesh]",
                tree.properties().stream()
                        .map(p -> p.getValue().textValue())
                        .toList()
                        .toString());
    }

    @Test
    void decimals_are_refused() throws Exception {
        var decimal = new ObjectMapper().readTree("[1.5]");
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(decimal));
    }

    @Test
    void a_hash_is_of_utf_8_bytes() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.of(""));
        assertEquals("b5210f5fab2dcad1ab95128077437b2f59dd50f75ae1eb24b08a9f4e55365e7d", Sha256.of("Lào Cai"));
    }
}

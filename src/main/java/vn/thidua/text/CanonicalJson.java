package vn.thidua.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one text of a JSON value by RFC 8785: members in the order of their names, no white space, the shortest escapes;
 * so that whoever holds the value can compute its hash. Of numbers, whole ones only: decimals are written as texts
 * where something is hashed.
 */
public final class CanonicalJson {

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    public static String of(JsonNode value) {
        var json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(JsonNode value) {
        if (value.isObject()) {
            object(value);
        } else if (value.isArray()) {
            array(value);
        } else if (value.isTextual()) {
            string(value.textValue());
        } else if (value.isIntegralNumber() || value.isBoolean() || value.isNull()) {
            text.append(value.asText());
        } else {
            throw new IllegalArgumentException("No canonical form for " + value.getNodeType());
        }
    }

    private void object(JsonNode value) {
        var members = new TreeMap<String, JsonNode>();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            members.put(member.getKey(), member.getValue());
        }
        var separator = "{";
        for (var member : members.entrySet()) {
            text.append(separator);
            string(member.getKey());
            text.append(':');
            write(member.getValue());
            separator = ",";
        }
        text.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode value) {
        text.append('[');
        for (int i = 0; i < value.size(); i++) {
            text.append(i == 0 ? "" : ",");
            write(value.get(i));
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        value.chars().forEach(character -> character((char) character));
        text.append('"');
    }

    private void character(char character) {
        switch (character) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (character < 0x20) {
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
                } else {
                    text.append(character);
                }
            }
        }
    }
}

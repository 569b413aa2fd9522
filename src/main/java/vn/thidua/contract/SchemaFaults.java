package vn.thidua.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;
import vn.thidua.text.Wording;

/**
 * Everything in which a value breaks its schema, in the caller's words: JSON Schema's keyword as a sentence in
 * Vietnamese and English. The validator's own messages know no Vietnamese and name its inner workings.
 */
final class SchemaFaults {

    private static final Pattern SIGNS = Pattern.compile("\\^(\\[[^\\]]+])(?:\\+|\\{\\d+})\\$");

    private SchemaFaults() {}

    /**
     * The faults of a value, with pointers that begin at its root.
     *
     * @param most how many are kept
     */
    static Faults of(Schema schema, JsonNode value, int most) {
        var errors = new SchemaErrors(most);
        schema.validate(value, context -> {
            context.executionConfig(config -> config.formatAssertionsEnabled(true));
            context.setErrors(errors);
        });
        var faults = new Faults(most);
        errors.kept().forEach(error -> faults.add(fault(error)));
        faults.skip(errors.size() - errors.kept().size());
        return faults;
    }

    private static Fault fault(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> Fault.at(child(pointer, error.getProperty()), Message.of("contract.required"));
            case "additionalProperties", "unevaluatedProperties" ->
                Fault.at(child(pointer, error.getProperty()), Message.of("contract.unknown-field"));
            case "type" -> Fault.at(pointer, Message.of("contract.type", rule.asText()));
            case "enum" -> Fault.at(pointer, Message.of("contract.enum", list(rule)));
            case "format" -> Fault.at(pointer, Message.of("contract.format", rule.asText()));
            case "pattern" -> pattern(pointer, error);
            case "oneOf", "const" -> Fault.at(pointer, Message.of("contract.no-such-kind"));
            case "minLength" -> tooShort(pointer, error.getInstanceNode(), rule);
            default -> bound(pointer, error.getKeyword(), rule);
        };
    }

    /** Where a pattern says of what signs a text is, the first that is none of them is named. */
    private static Fault pattern(String pointer, Error error) {
        var pattern = error.getSchemaNode().asText();
        var signs = SIGNS.matcher(pattern);
        if (signs.matches()) {
            var text = error.getInstanceNode().asText();
            var known = Pattern.compile(signs.group(1) + "*+").matcher(text);
            if (known.lookingAt() && !known.hitEnd()) {
                var foreign = Wording.named(text.codePointAt(known.end()));
                return Fault.at(pointer, Message.of("contract.sign", foreign, pattern));
            }
        }
        return Fault.at(pointer, Message.of("contract.pattern", pattern));
    }

    private static Fault bound(String pointer, String keyword, JsonNode rule) {
        var limit = rule.asText();
        return switch (keyword) {
            case "maxLength" -> Fault.at(pointer, Message.of("contract.max-length", limit));
            case "minimum" -> Fault.at(pointer, Message.of("contract.minimum", limit));
            case "maximum" -> Fault.at(pointer, Message.of("contract.maximum", limit));
            case "minItems" -> Fault.at(pointer, Message.of("contract.min-items", limit));
            case "maxItems" -> Fault.at(pointer, Message.of("contract.max-items", limit));
            case "uniqueItems" -> Fault.at(pointer, Message.of("contract.unique-items"));
            default -> Fault.at(pointer, Message.of("contract.rule", keyword, limit));
        };
    }

    /** Whoever sent spaces alone is not told to send more characters. */
    private static Fault tooShort(String pointer, JsonNode value, JsonNode least) {
        var message = value.asText().isEmpty()
                ? Message.of("contract.blank")
                : Message.of("contract.min-length", least.asText());
        return Fault.at(pointer, message);
    }

    static String child(String pointer, String property) {
        return pointer + "/" + property.replace("~", "~0").replace("/", "~1");
    }

    private static String list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}

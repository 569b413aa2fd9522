package vn.thidua.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every message that the code names has words in both languages, and no words are left over. */
class MessagesTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path WORDS = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final Pattern KEY = Pattern.compile("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");

    private record Call(String place, @Nullable String key, int arguments) {}

    private final Map<String, String> vietnamese = words(".vi.properties");
    private final Map<String, String> english = words(".en.properties");

    @Test
    void both_languages_have_the_same_keys_with_the_same_places() {
        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        assertThat(vietnamese)
                .isNotEmpty()
                .allSatisfy((key, words) ->
                        assertThat(places(english.get(key))).as(key).isEqualTo(places(words)));
    }

    @Test
    void a_key_is_lower_case_and_stands_in_the_file_of_its_room() throws IOException {
        try (var files = Files.list(WORDS)) {
            for (var file : files.toList()) {
                var room = file.getFileName().toString().replaceFirst("\\..*", "");
                assertThat(House.floor(room)).as(file.toString()).isNotNegative();
                assertThat(properties(file).stringPropertyNames())
                        .as(file.toString())
                        .allMatch(key ->
                                key.startsWith(room + ".") && KEY.matcher(key).matches());
            }
        }
    }

    /** MessageFormat takes a single apostrophe for the begin of a quotation, and what follows it literally. */
    @Test
    void apostrophes_are_doubled_and_braces_hold_numbers() {
        for (var language : List.of(vietnamese, english)) {
            assertThat(language).allSatisfy((key, words) -> {
                assertThat(words.replace("''", "")).as(key).doesNotContain("'");
                assertThat(PLACE.matcher(words).replaceAll("")).as(key).doesNotContain("{", "}");
                assertThat(places(words))
                        .as(key)
                        .isEqualTo(
                                IntStream.range(0, places(words).size()).boxed().collect(Collectors.toSet()));
            });
        }
    }

    @Test
    void every_message_has_words_for_its_arguments_and_all_words_are_used() throws IOException {
        var faults = new ArrayList<String>();
        var used = new TreeSet<String>();
        for (var call : calls()) {
            if (call.key == null) {
                faults.add(call.place + ": a key that is no literal");
            } else if (!vietnamese.containsKey(call.key)) {
                faults.add(call.place + ": no words for " + call.key);
            } else if (places(vietnamese.get(call.key)).size() != call.arguments) {
                faults.add(call.place + ": " + call.arguments + " arguments for " + vietnamese.get(call.key));
            } else {
                used.add(call.key);
            }
        }
        assertThat(faults).isEmpty();
        var unused = new TreeSet<>(vietnamese.keySet());
        unused.removeAll(used);
        assertThat(unused).as("words that nothing says").isEmpty();
    }

    private static Set<Integer> places(@Nullable String words) {
        return PLACE.matcher(String.valueOf(words))
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> words(String ending) {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(WORDS)) {
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                properties(file).forEach((key, words) -> all.put((String) key, (String) words));
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return all;
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Call> calls() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var calls = new ArrayList<Call>();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var folder = Files.walk(CODE)) {
            var sources =
                    folder.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                var name = unit.getSourceFile().getName();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                        if (isMessage(call)) {
                            var key = call.getArguments().get(0) instanceof LiteralTree literal
                                    ? String.valueOf(literal.getValue())
                                    : null;
                            long at = positions.getStartPosition(unit, call);
                            calls.add(new Call(
                                    name + ":" + unit.getLineMap().getLineNumber(at),
                                    key,
                                    call.getArguments().size() - 1));
                        }
                        return super.visitMethodInvocation(call, nothing);
                    }
                }.scan(unit, null);
            }
        }
        return calls;
    }

    private static boolean isMessage(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("of")
                && select.getExpression().toString().equals("Message");
    }
}

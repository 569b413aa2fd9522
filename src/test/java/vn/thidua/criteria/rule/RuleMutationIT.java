package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.tooling.AnalysisResult;
import org.pitest.mutationtest.tooling.EntryPoint;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.util.Glob;
import org.pitest.util.Verbosity;

/**
 * PIT changes the rules of scoring a little in every place (its group DEFAULTS); the tests of this package must notice
 * at least 90 per cent of the changes. The report is {@code target/pit-reports/mutations.xml}.
 *
 * <p>The rules are compiled once more for it, without the annotations of their records: a JVM cannot redefine a record
 * whose components carry type annotations (JDK-8376185), and PIT counts every such accident as noticed. Its Maven
 * plugin can measure nothing but the classes of the build, hence this test. Quarkus stays out of the processes PIT
 * starts, or each would start the database.
 */
class RuleMutationIT {

    private static final int THRESHOLD = 90;

    /** The packages of pure rules. */
    private static final List<String> RULES = List.of("vn.thidua.criteria.rule", "vn.thidua.crosscheck.rule");

    private static final Path CLASSES = Path.of("target/pit-rules").toAbsolutePath();
    private static final Path REPORTS = Path.of("target/pit-reports").toAbsolutePath();
    private static final Pattern ANNOTATION = Pattern.compile(
            "@(Nullable|NotNull|Size|Pattern|Min|Max|DecimalMin|DecimalMax|Digits)\\b" + "(\\([^)]*\\))?");
    private static final Pattern MUTATION = Pattern.compile("status='(\\w+)'.*?<sourceFile>(.*?)</sourceFile>.*?"
            + "<mutatedMethod>(.*?)</mutatedMethod>.*?<lineNumber>(\\d+)</lineNumber>"
            + ".*?<description>(.*?)</description>");

    @BeforeAll
    static void compile_the_rules_without_annotations() throws IOException {
        Path java = CLASSES.resolveSibling("pit-sources");
        delete(CLASSES);
        delete(java);
        Files.createDirectories(CLASSES);
        Files.createDirectories(java);
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-d", CLASSES.toString(), "-g", "-parameters", "-proc:none"));
        arguments.addAll(List.of("-cp", String.join(File.pathSeparator, classPath())));
        for (Path folder : sources()) {
            try (Stream<Path> sources = Files.list(folder)) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    Path bare = java.resolve(Path.of("").relativize(source));
                    Files.createDirectories(bare.getParent());
                    Files.writeString(
                            bare, ANNOTATION.matcher(Files.readString(source)).replaceAll(""));
                    arguments.add(bare.toString());
                }
            }
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(failed).isZero();
    }

    @Test
    void nine_changes_of_ten_are_noticed() throws IOException {
        AnalysisResult result = new EntryPoint()
                .execute(
                        Path.of("").toAbsolutePath().toFile(),
                        options(),
                        PluginServices.makeForContextLoader(),
                        Map.of());
        assertThat(result.getError()).isEmpty();
        Map<String, Integer> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        Matcher mutation = MUTATION.matcher(Files.readString(REPORTS.resolve("mutations.xml")));
        while (mutation.find()) {
            counts.merge(mutation.group(1), 1, Integer::sum);
            if (!List.of("KILLED", "TIMED_OUT").contains(mutation.group(1))) {
                missed.add(String.join(" ", groups(mutation)));
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).as("changes that were tried").isGreaterThan(300);
        assertThat(100.0 * (all - missed.size()) / all)
                .as("per cent noticed of %d %s; missed:%n%s", all, counts, lines(missed))
                .isGreaterThanOrEqualTo(THRESHOLD);
    }

    private static ReportOptions options() {
        ReportOptions options = new ReportOptions();
        List<String> classPath = new ArrayList<>(List.of(CLASSES.toString()));
        classPath.addAll(classPath());
        options.setClassPathElements(classPath);
        options.setCodePaths(List.of(CLASSES.toString()));
        options.setSourceDirs(sources());
        options.setTargetClasses(RULES.stream().map(rules -> rules + ".*").toList());
        options.setTargetTests(globs(".*Test"));
        // the tables alone must notice: 100,000 cases for each change would take hours
        options.setExcludedTestClasses(globs(".*RandomTest"));
        options.setGroupConfig(new TestGroupConfig(List.of(), List.of()));
        options.setMutators(List.of("DEFAULTS"));
        options.setNumberOfThreads(2);
        options.addChildJVMArgs(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        options.setReportDir(REPORTS.toString());
        options.setShouldCreateTimestampedReports(false);
        options.addOutputFormats(List.of("XML"));
        options.setVerbosity(Verbosity.QUIET);
        return options;
    }

    private static List<Path> sources() {
        return RULES.stream()
                .map(rules -> Path.of("src/main/java", rules.split("\\.")))
                .toList();
    }

    private static List<Predicate<String>> globs(String classes) {
        return RULES.stream()
                .<Predicate<String>>map(rules -> new Glob(rules + classes))
                .toList();
    }

    private static List<String> classPath() {
        String here = System.getProperty("java.class.path");
        String tests = System.getProperty("surefire.test.class.path", here);
        String build = Path.of("target/classes").toAbsolutePath().toString();
        return Stream.concat(Stream.of(build), Arrays.stream(tests.split(File.pathSeparator)))
                .filter(entry -> !Path.of(entry).getFileName().toString().contains("quarkus-junit"))
                .toList();
    }

    private static List<String> groups(Matcher mutation) {
        return List.of(mutation.group(1), mutation.group(2), mutation.group(4), mutation.group(3), mutation.group(5));
    }

    private static String lines(List<String> missed) {
        return String.join("\n", missed);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

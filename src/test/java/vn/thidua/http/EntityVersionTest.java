package vn.thidua.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;

class EntityVersionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"7\"             | true",
                "W/\"7\"           | true",
                "\"6\", \"7\"      | true",
                "\"6\" , W/\"7\"   | true",
                "*                 | true",
                "\"8\"             | false",
                "\"77\"            | false",
                "\"6\",\"8\"       | false"
            })
    void a_reader_is_fresh_when_any_tag_is_the_version(String ifNoneMatch, boolean fresh) {
        assertThat(EntityVersion.isFresh(ifNoneMatch, "\"7\"")).isEqualTo(fresh);
    }

    @Test
    void a_reader_without_a_tag_gets_the_body() {
        assertThat(EntityVersion.isFresh(null, "\"7\"")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"6\", \"7\"", "*", " \"7\" "})
    void a_writer_who_names_the_version_may_write(String ifMatch) {
        EntityVersion.require(ifMatch, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"6\", W/\"7\""})
    void a_writer_who_names_another_version_or_a_weak_tag_is_stale(String ifMatch) {
        assertRefused(ifMatch, ProblemType.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"", "\"7", "\"7\" \"8\"", "", "\"7\",", "w/\"7\"", "\"a b\""})
    void a_header_that_is_no_list_of_tags_is_malformed(String header) {
        assertRefused(header, ProblemType.MALFORMED);
        assertThatThrownBy(() -> EntityVersion.isFresh(header, "\"7\""))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type).isEqualTo(ProblemType.MALFORMED));
    }

    @Test
    void a_writer_must_name_a_version() {
        assertRefused(null, ProblemType.PRECONDITION_REQUIRED);
    }

    private static void assertRefused(String ifMatch, ProblemType type) {
        assertThatThrownBy(() -> EntityVersion.require(ifMatch, 7))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type).isEqualTo(type));
    }
}

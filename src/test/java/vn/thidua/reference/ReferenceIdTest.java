package vn.thidua.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceIdTest {

    @Test
    void a_name_is_the_version_3_uuid_that_any_tool_makes() {
        assertThat(ReferenceId.of("org/stp-laocai")).hasToString("9835fdf6-0da2-3204-ba6e-1e39630204d7");
    }

    @Test
    void only_a_marked_cell_is_a_reference() {
        assertThat(ReferenceId.resolve("@org/stp-laocai")).isEqualTo("9835fdf6-0da2-3204-ba6e-1e39630204d7");
        assertThat(ReferenceId.resolve("org/stp-laocai")).isEqualTo("org/stp-laocai");
    }
}

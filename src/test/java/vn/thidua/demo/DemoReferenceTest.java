package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoReferenceTest {

    @Test
    void a_name_is_the_version_3_uuid_that_any_tool_makes() {
        assertThat(DemoReference.id("org/stp-laocai")).hasToString("9835fdf6-0da2-3204-ba6e-1e39630204d7");
    }

    @Test
    void only_a_marked_cell_is_a_reference() {
        assertThat(DemoReference.resolve("@org/stp-laocai")).isEqualTo("9835fdf6-0da2-3204-ba6e-1e39630204d7");
        assertThat(DemoReference.resolve("org/stp-laocai")).isEqualTo("org/stp-laocai");
    }
}

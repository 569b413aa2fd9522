package vn.thidua.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en                   | en",
                "en-GB                | en",
                "vi                   | vi",
                "vi-VN, en;q=0.8      | vi",
                "en;q=0.8, vi;q=0.9   | vi",
                "fr, en;q=0.5         | en",
                "fr                   | vi",
                "*                    | vi",
                "en;q=x               | vi"
            })
    void the_language_is_the_callers_choice_and_vietnamese_by_default(String header, String language) {
        assertThat(Text.language(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void no_header_means_vietnamese() {
        assertThat(Text.language(null)).isEqualTo(Text.VIETNAMESE);
        assertThat(new Text("có", "yes").in(Text.VIETNAMESE)).isEqualTo("có");
        assertThat(new Text("có", "yes").in(Locale.ENGLISH)).isEqualTo("yes");
    }
}

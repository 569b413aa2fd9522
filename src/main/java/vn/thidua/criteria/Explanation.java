package vn.thidua.criteria;

import jakarta.validation.constraints.NotNull;
import vn.thidua.text.Text;

/** From the figures to the points, in both languages. */
public record Explanation(@NotNull String vi, @NotNull String en) {

    public static Explanation of(Text text) {
        return new Explanation(text.vi(), text.en());
    }
}

package vn.thidua.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/**
 * What figures would earn.
 *
 * @param excluded the leaf would leave the base
 * @param band the band that would apply; absent where the ladder has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewView(
        @NotNull String code,
        @NotNull BigDecimal maxScore,
        @NotNull BigDecimal points,
        @NotNull boolean excluded,
        @Nullable String band,
        @NotNull Text explanation) {

    static PreviewView of(CriteriaSetService.Preview preview) {
        var score = preview.score();
        return new PreviewView(
                preview.leaf().code(),
                preview.leaf().maxScore(),
                score.points(),
                score.excluded(),
                score.band(),
                Messages.text(score.explanation()));
    }
}

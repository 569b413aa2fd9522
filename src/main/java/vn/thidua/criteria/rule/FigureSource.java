package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * Which of the API's own records a leaf takes its figures from.
 *
 * @param campaignId the campaign whose rate counts; absent where all campaigns of the year that address the unit count
 *     together; with {@code COMMITMENT_RATE} only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureSource(@NotNull Kind kind, @Nullable UUID campaignId) {

    /** What a record tells; the first three tell days late, the last a completion. */
    public enum Kind {
        /** How late the unit signed the group's emulation agreement. */
        AGREEMENT_SIGNATURE,
        /** How late the unit first submitted its registration of award titles. */
        REGISTRATION,
        /** The later of the two. */
        AGREEMENT_AND_REGISTRATION,
        /** People of the unit who pledged, of its headcount. */
        COMMITMENT_RATE
    }

    void check(@Nullable Ladder ladder, Faults faults) {
        if (kind == null) {
            faults.add("kind", Message.of("criteria.source-kind-missing"));
            return;
        }
        boolean rate = kind == Kind.COMMITMENT_RATE;
        boolean fits = rate
                ? ladder instanceof PercentBands || ladder instanceof Proportional
                : ladder instanceof LatenessBands || ladder instanceof Binary;
        if (ladder != null && !fits) {
            faults.add("kind", Message.of("criteria.source-ladder-mismatch"));
        }
        if (!rate && campaignId != null) {
            faults.add("campaignId", Message.of("criteria.source-takes-no-campaign"));
        }
    }
}

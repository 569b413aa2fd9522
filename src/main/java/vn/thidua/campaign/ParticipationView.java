package vn.thidua.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/**
 * A unit's answer to a campaign with its figures.
 *
 * @param committed how many of its people pledged
 * @param headcount its people and those of the units below it on {@code headcountOn}
 * @param commitmentRate committed ÷ headcount in per cent with two places, halves up; absent where
 *     there is nobody to pledge
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParticipationView(
        @NotNull UUID campaignId,
        @NotNull OrganisationRef organisation,
        @NotNull Participation.Status status,
        @Nullable String planNumber,
        @Nullable LocalDate planDate,
        @Nullable String reason,
        @Nullable LocalDate respondedOn,
        @Nullable LocalDate headcountOn,
        @NotNull int committed,
        @Nullable Integer headcount,
        @Nullable BigDecimal commitmentRate) {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    static ParticipationView of(ParticipationRepository.Row row, @Nullable Integer headcount) {
        return new ParticipationView(
                row.campaignId(),
                row.organisation(),
                row.status(),
                row.planNumber(),
                row.planDate(),
                row.reason(),
                row.respondedOn(),
                row.headcountOn(),
                row.committed(),
                headcount,
                rate(row.committed(), headcount));
    }

    static @Nullable BigDecimal rate(int committed, @Nullable Integer headcount) {
        return headcount == null || headcount == 0
                ? null
                : BigDecimal.valueOf(committed)
                        .multiply(PER_CENT)
                        .divide(BigDecimal.valueOf(headcount), 2, RoundingMode.HALF_UP);
    }
}

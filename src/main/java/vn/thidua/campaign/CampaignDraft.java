package vn.thidua.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an issuer says of a campaign: the contract's CampaignDraft. */
record CampaignDraft(
        @NotNull Campaign.Level level,
        @NotNull Campaign.Type type,
        @NotNull @Size(min = 1, max = 500) String title,
        @Nullable @Size(min = 1, max = 500) String theme,
        @Nullable @Size(min = 1, max = 500) String slogan,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Nullable LocalDate answersUntil,
        @NotNull UUID issuerId,
        @Nullable @Size(min = 1, max = 50) String planNumber,
        @Nullable LocalDate planDate,
        @Nullable @Size(min = 1, max = 2000) String legalBasis,
        @Nullable UUID parentId,
        @NotNull @Size(min = 1, max = 1000) List<UUID> addressees) {

    private static final int DAYS_OF_GRACE = 30;

    /** The last that can be written as a date. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** The last day on which units answer and people pledge by themselves: the issuer's, or 30 days after the end. */
    LocalDate lastDayOfAnswers() {
        if (answersUntil != null) {
            return answersUntil;
        }
        return endsOn.isBefore(LAST_DAY.minusDays(DAYS_OF_GRACE)) ? endsOn.plusDays(DAYS_OF_GRACE) : LAST_DAY;
    }
}

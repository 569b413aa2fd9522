package vn.thidua.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/**
 * A unit's participation in a campaign with its figures.
 *
 * @param committed how many of its people committed themselves
 * @param headcount its people and those of the units below it on {@code headcountOn}
 * @param commitmentRate as {@link CommitmentRate#percent} has it
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
        @Nullable String lateReason,
        @NotNull int committed,
        @Nullable Integer headcount,
        @Nullable BigDecimal commitmentRate) {

    static ParticipationView of(ParticipationRepository.Row row, @Nullable Integer headcount) {
        int committed = Math.toIntExact(row.committed());
        return new ParticipationView(
                row.campaignId(),
                new OrganisationRef(row.organisationId(), row.name()),
                row.status(),
                row.planNumber(),
                row.planDate(),
                row.reason(),
                row.respondedOn(),
                row.headcountOn(),
                row.lateReason(),
                committed,
                headcount,
                headcount == null ? null : CommitmentRate.percent(committed, headcount));
    }
}

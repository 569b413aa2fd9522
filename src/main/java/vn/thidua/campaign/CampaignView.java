package vn.thidua.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/** A campaign as it is seen, units by the names they bore when it began. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(
        @NotNull UUID id,
        @NotNull Campaign.Level level,
        @NotNull Campaign.Type type,
        @NotNull String title,
        @Nullable String theme,
        @Nullable String slogan,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull LocalDate answersUntil,
        @NotNull OrganisationRef issuer,
        @Nullable String planNumber,
        @Nullable LocalDate planDate,
        @Nullable String legalBasis,
        @Nullable UUID parentId,
        @NotNull Campaign.Status status,
        @Nullable Instant launchedAt,
        @Nullable Instant closedAt,
        @NotNull List<OrganisationRef> addressees) {

    /** @param names of the units of the campaign, in the order in which they are shown */
    static CampaignView of(Campaign campaign, Map<UUID, OrganisationRef> names) {
        return new CampaignView(
                campaign.id,
                campaign.level,
                campaign.type,
                campaign.title,
                campaign.theme,
                campaign.slogan,
                campaign.startsOn,
                campaign.endsOn,
                campaign.answersUntil,
                names.get(campaign.issuerId),
                campaign.planNumber,
                campaign.planDate,
                campaign.legalBasis,
                campaign.parentId,
                campaign.status,
                campaign.launchedAt,
                campaign.closedAt,
                names.values().stream()
                        .filter(unit -> campaign.addressees.contains(unit.id()))
                        .toList());
    }
}

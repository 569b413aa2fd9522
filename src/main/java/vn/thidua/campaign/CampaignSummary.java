package vn.thidua.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.organisation.UnitDay;

/** A campaign in a list, its issuer by the name it bore when the campaign began. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignSummary(
        @NotNull UUID id,
        @NotNull Campaign.Level level,
        @NotNull Campaign.Type type,
        @NotNull String title,
        @Nullable String theme,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull OrganisationRef issuer,
        @NotNull Campaign.Status status) {

    /** The unit and the day whose name the summary needs. */
    static UnitDay named(Campaign campaign) {
        return new UnitDay(campaign.issuerId, campaign.startsOn);
    }

    static CampaignSummary of(Campaign campaign, Map<UnitDay, OrganisationRef> names) {
        return new CampaignSummary(
                campaign.id,
                campaign.level,
                campaign.type,
                campaign.title,
                campaign.theme,
                campaign.startsOn,
                campaign.endsOn,
                names.get(named(campaign)),
                campaign.status);
    }
}

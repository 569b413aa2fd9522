package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What other rooms may know of campaigns that they name. */
@ApplicationScoped
public class CampaignDirectory {

    private final CampaignRepository campaigns;

    CampaignDirectory(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    /** From the first to the last day of a campaign. */
    public record Days(LocalDate startsOn, LocalDate endsOn) {

        /** Whether the campaign runs for a day of the year. */
        public boolean isIn(int year) {
            return startsOn.getYear() <= year && year <= endsOn.getYear();
        }
    }

    /** Of these campaigns, those that exist, with their days; one statement. */
    public Map<UUID, Days> daysOf(Collection<UUID> ids) {
        return campaigns.daysOf(ids);
    }
}

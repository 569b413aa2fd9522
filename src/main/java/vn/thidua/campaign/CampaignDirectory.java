package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What other rooms may know of campaigns that they name. */
@ApplicationScoped
public class CampaignDirectory {

    private final CampaignRepository campaigns;

    CampaignDirectory(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    /** Of these campaigns, those that exist; one statement. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return campaigns.existing(ids);
    }
}

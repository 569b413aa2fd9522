package vn.thidua.campaign;

import static vn.thidua.campaign.Campaign.Status.CLOSED;
import static vn.thidua.campaign.Campaign.Status.DRAFT;
import static vn.thidua.campaign.Campaign.Status.LAUNCHED;

import vn.thidua.document.Lifecycle;
import vn.thidua.document.NoFacts;
import vn.thidua.document.Transition;
import vn.thidua.identity.Permission;

/** A campaign from its draft to its closure. */
final class CampaignLifecycle {

    static final String REVISE = "revise";
    static final String LAUNCH = "launch";
    static final String CLOSE = "close";

    static final Lifecycle<Campaign.Status, Campaign, NoFacts> TABLE = new Lifecycle<>(
            of(REVISE).from(DRAFT),
            of(LAUNCH).from(DRAFT).to(LAUNCHED),
            of(CLOSE).from(LAUNCHED).to(CLOSED));

    private CampaignLifecycle() {}

    private static Transition<Campaign.Status, Campaign, NoFacts> of(String verb) {
        return Transition.of(verb, Permission.CAMPAIGN_WRITE);
    }
}

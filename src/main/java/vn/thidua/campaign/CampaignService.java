package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Target;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** Campaigns: drafted, revised, launched and closed. */
@ApplicationScoped
class CampaignService {

    private final CampaignRepository campaigns;
    private final ParticipationRepository participations;
    private final CampaignRules rules;
    private final Organisations organisations;
    private final Changes changes;
    private final Ids ids;
    private final Days days;

    CampaignService(
            CampaignRepository campaigns,
            ParticipationRepository participations,
            CampaignRules rules,
            Organisations organisations,
            Changes changes,
            Ids ids,
            Days days) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.rules = rules;
        this.organisations = organisations;
        this.changes = changes;
        this.ids = ids;
        this.days = days;
    }

    /** One campaign beyond the limit, the latest to start first; one statement for all names. */
    List<CampaignSummary> page(CampaignRepository.Filter filter, Actor actor, @Nullable List<String> after, int limit) {
        var page = campaigns.page(filter, CampaignReach.reading(actor), after, limit);
        var names = organisations.namesOn(
                page.stream().map(CampaignSummary::named).distinct().toList());
        return page.stream()
                .map(campaign -> CampaignSummary.of(campaign, names))
                .toList();
    }

    Campaign find(UUID id, Actor actor) {
        return campaigns.findVisible(id, CampaignReach.reading(actor)).orElseThrow(Problem::notFound);
    }

    /** The campaign, if its issuer lies in the scope of the permission. */
    Campaign findIssuedWithin(UUID id, Actor actor, String permission) {
        return campaigns
                .findVisible(id, CampaignReach.issuedWithin(actor, permission))
                .orElseThrow(Problem::notFound);
    }

    CampaignView view(Campaign campaign) {
        var units = new HashSet<>(campaign.addressees);
        units.add(campaign.issuerId);
        return CampaignView.of(campaign, organisations.namesOn(units, campaign.startsOn));
    }

    @Transactional
    Campaign create(CampaignDraft draft, Actor actor) {
        Problem.throwIfAny(rules.faults(draft, actor));
        var campaign = new Campaign(ids.next(), draft, days.now());
        campaigns.persistAndFlush(campaign);
        return campaign;
    }

    @Transactional
    Campaign revise(UUID id, @Nullable String ifMatch, CampaignDraft draft, Actor actor) {
        return step(CampaignLifecycle.REVISE, id, ifMatch, actor, (campaign, now) -> {
            Problem.throwIfAny(rules.faults(draft, actor));
            campaign.revise(draft, now);
        });
    }

    /** Launching cascades: every unit addressed is asked for its answer. */
    @Transactional
    Campaign launch(UUID id, @Nullable String ifMatch, Actor actor) {
        return step(CampaignLifecycle.LAUNCH, id, ifMatch, actor, (campaign, now) -> {
            campaign.launch(now);
            campaign.addressees.forEach(
                    unit -> participations.persist(new Participation(ids.next(), campaign.id, unit, now)));
        });
    }

    @Transactional
    Campaign close(UUID id, @Nullable String ifMatch, Actor actor) {
        return step(CampaignLifecycle.CLOSE, id, ifMatch, actor, Campaign::close);
    }

    private Campaign step(
            String verb, UUID id, @Nullable String ifMatch, Actor actor, BiConsumer<Campaign, Instant> work) {
        var target = new Target(id, CampaignReach.issuedWithin(actor, Permission.CAMPAIGN_WRITE), ifMatch);
        return changes.step(
                campaigns,
                CampaignLifecycle.TABLE,
                verb,
                target,
                attempt -> work.accept(attempt.document(), days.now()));
    }
}

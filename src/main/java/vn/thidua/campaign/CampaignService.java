package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Ids;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Scope;
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
    private final Ids ids;
    private final Days days;

    CampaignService(
            CampaignRepository campaigns,
            ParticipationRepository participations,
            CampaignRules rules,
            Organisations organisations,
            Ids ids,
            Days days) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.rules = rules;
        this.organisations = organisations;
        this.ids = ids;
        this.days = days;
    }

    /** One campaign beyond the limit, the latest to start first. */
    List<Campaign> page(CampaignRepository.Filter filter, Scope writing, @Nullable List<String> after, int limit) {
        return campaigns.page(filter, writing, after, limit);
    }

    /** The campaigns of a page as they are listed; one statement for all names. */
    List<CampaignSummary> summaries(List<Campaign> page) {
        var names = organisations.namesOn(
                page.stream().map(CampaignSummary::named).distinct().toList());
        return page.stream()
                .map(campaign -> CampaignSummary.of(campaign, names))
                .toList();
    }

    Campaign find(UUID id, Scope writing) {
        return campaigns.visible(id, writing).orElseThrow(Problem::notFound);
    }

    Campaign findIssuedWithin(UUID id, Scope scope) {
        return campaigns.issuedWithin(id, scope).orElseThrow(Problem::notFound);
    }

    CampaignView view(Campaign campaign) {
        var units = new HashSet<>(campaign.addressees);
        units.add(campaign.issuerId);
        return CampaignView.of(campaign, organisations.namesOn(units, campaign.startsOn));
    }

    @Transactional
    Campaign create(CampaignDraft draft, Scope scope) {
        Problem.throwIfAny(rules.faults(draft, scope));
        var campaign = new Campaign(ids.next(), draft, days.now());
        campaigns.persistAndFlush(campaign);
        return campaign;
    }

    @Transactional
    Campaign revise(UUID id, @Nullable String ifMatch, CampaignDraft draft, Scope scope) {
        return change(id, ifMatch, scope, (campaign, now) -> {
            campaign.requireDraft();
            Problem.throwIfAny(rules.faults(draft, scope));
            campaign.isRevised(draft, now);
        });
    }

    /** Launching cascades: every unit addressed is asked for its answer. */
    @Transactional
    Campaign launch(UUID id, @Nullable String ifMatch, Scope scope) {
        return change(id, ifMatch, scope, (campaign, now) -> {
            campaign.launch(now);
            campaign.addressees.forEach(
                    unit -> participations.persist(new Participation(ids.next(), campaign.id, unit, now)));
        });
    }

    @Transactional
    Campaign close(UUID id, @Nullable String ifMatch, Scope scope) {
        return change(id, ifMatch, scope, Campaign::close);
    }

    private Campaign change(UUID id, @Nullable String ifMatch, Scope scope, BiConsumer<Campaign, Instant> verb) {
        var campaign = findIssuedWithin(id, scope);
        EntityVersion.require(ifMatch, campaign.version);
        verb.accept(campaign, days.now());
        campaigns.flush();
        return campaign;
    }
}

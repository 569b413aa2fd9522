package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attempt;
import vn.thidua.document.Changes;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.People;
import vn.thidua.organisation.UnitDay;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** What units answer to a campaign, and how many of their people committed themselves. */
@ApplicationScoped
class ParticipationService {

    /**
     * A participation as it is seen, with the tag of all that it shows: its row, which commitments raise too, and the
     * headcount, which changes with people's positions.
     */
    record Tagged(String tag, ParticipationView view) {}

    private final CampaignRepository campaigns;
    private final ParticipationRepository participations;
    private final ParticipationRules rules;
    private final Changes changes;
    private final People people;
    private final Days days;

    ParticipationService(
            CampaignRepository campaigns,
            ParticipationRepository participations,
            ParticipationRules rules,
            Changes changes,
            People people,
            Days days) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.rules = rules;
        this.changes = changes;
        this.people = people;
        this.days = days;
    }

    /** One participation beyond the limit; one statement for all headcounts. */
    List<ParticipationView> page(
            UUID campaignId, Participation.@Nullable Status status, @Nullable List<String> after, int limit) {
        return counted(participations.page(campaignId, status, after, limit));
    }

    /** A unit's participations in the campaigns that ran in a year, with their figures. */
    List<ParticipationView> inYear(UUID organisationId, int year) {
        return counted(participations.inYear(organisationId, year));
    }

    /** A unit's participations in these campaigns, with their figures. */
    List<ParticipationView> of(UUID organisationId, Collection<UUID> campaignIds) {
        return counted(participations.of(organisationId, campaignIds));
    }

    /** One statement for all headcounts. */
    private List<ParticipationView> counted(List<ParticipationRepository.Row> rows) {
        var asked = rows.stream()
                .filter(row -> row.headcountOn() != null)
                .map(ParticipationService::counted)
                .toList();
        var heads = people.headcounts(asked);
        return rows.stream()
                .map(row -> ParticipationView.of(row, heads.get(counted(row))))
                .toList();
    }

    Tagged find(UUID campaignId, UUID organisationId) {
        var row = participations.find(campaignId, organisationId).orElseThrow(Problem::notFound);
        if (row.headcountOn() == null) {
            return new Tagged(EntityVersion.tag(row.version()), ParticipationView.of(row, null));
        }
        var unit = counted(row);
        int heads = people.headcounts(List.of(unit)).get(unit);
        return new Tagged("\"" + row.version() + "." + heads + "\"", ParticipationView.of(row, heads));
    }

    @Transactional
    Tagged answer(
            UUID campaignId, UUID organisationId, @Nullable String ifMatch, ParticipationDraft draft, Actor actor) {
        var one = CampaignReach.participation(campaignId, organisationId, actor, Permission.PARTICIPATION_WRITE);
        changes.change(
                participations,
                new Target(one, ifMatch),
                found -> find(campaignId, organisationId).tag(),
                found -> changes.step(
                        ParticipationLifecycle.TABLE,
                        ParticipationLifecycle.ANSWER,
                        found,
                        facts(found, false),
                        attempt -> answer(attempt, draft)));
        return find(campaignId, organisationId);
    }

    private void answer(Attempt<Participation, ParticipationLifecycle.Facts> attempt, ParticipationDraft draft) {
        var day = draft.respondedOn() == null ? attempt.today() : draft.respondedOn();
        Problem.throwIfAny(rules.faults(attempt, draft, day));
        attempt.document().answer(draft, day, days.now());
    }

    /**
     * A unit's people commit themselves, whatever the version: nobody's answer is overwritten.
     *
     * @param forThemselves whether the actor is the one person who commits
     */
    Participation commit(
            UUID campaignId,
            UUID organisationId,
            Actor actor,
            boolean forThemselves,
            Consumer<Attempt<Participation, ParticipationLifecycle.Facts>> work) {
        var one = forThemselves
                ? CampaignReach.participation(campaignId, organisationId)
                : CampaignReach.participation(campaignId, organisationId, actor, Permission.COMMITMENT_WRITE);
        return changes.step(
                participations,
                ParticipationLifecycle.TABLE,
                ParticipationLifecycle.COMMIT,
                Target.atAnyVersion(one),
                found -> facts(found, forThemselves),
                work);
    }

    private ParticipationLifecycle.Facts facts(Participation found, boolean forThemselves) {
        return new ParticipationLifecycle.Facts(
                campaigns.findForShare(Reach.one(found.campaignId)).orElseThrow(), forThemselves);
    }

    private static UnitDay counted(ParticipationRepository.Row row) {
        return new UnitDay(row.organisationId(), row.headcountOn());
    }
}

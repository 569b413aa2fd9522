package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.People;
import vn.thidua.organisation.UnitDay;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** What units answer to a campaign, and how many of their people pledged. */
@ApplicationScoped
class ParticipationService {

    /**
     * An answer as it is seen, with the tag of all that it shows: its row, which pledges raise too,
     * and the headcount, which changes with people's positions.
     */
    record Tagged(String tag, ParticipationView view) {}

    private final CampaignRepository campaigns;
    private final ParticipationRepository participations;
    private final CommitmentRepository commitments;
    private final People people;
    private final Days days;

    ParticipationService(
            CampaignRepository campaigns,
            ParticipationRepository participations,
            CommitmentRepository commitments,
            People people,
            Days days) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.commitments = commitments;
        this.people = people;
        this.days = days;
    }

    /** One answer beyond the limit; one statement for all headcounts. */
    List<ParticipationView> page(
            UUID campaignId, Participation.@Nullable Status status, @Nullable List<String> after, int limit) {
        return counted(participations.page(campaignId, status, after, limit));
    }

    /** A unit's answers to the campaigns that ran in a year, with their figures. */
    List<ParticipationView> inYear(UUID organisationId, int year) {
        return counted(participations.inYear(organisationId, year));
    }

    /** A unit's answers to these campaigns, with their figures. */
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
        var row = participations.row(campaignId, organisationId).orElseThrow(Problem::notFound);
        if (row.headcountOn() == null) {
            return new Tagged(EntityVersion.tag(row.version()), ParticipationView.of(row, null));
        }
        var unit = counted(row);
        int heads = people.headcounts(List.of(unit)).get(unit);
        return new Tagged("\"" + row.version() + "." + heads + "\"", ParticipationView.of(row, heads));
    }

    @Transactional
    Tagged answer(
            UUID campaignId, UUID organisationId, @Nullable String ifMatch, ParticipationDraft answer, Scope scope) {
        var participation =
                participations.find(campaignId, organisationId, scope).orElseThrow(Problem::notFound);
        EntityVersion.require(ifMatch, find(campaignId, organisationId).tag());
        campaigns.held(campaignId).orElseThrow(Problem::notFound).requireLaunched();
        Problem.throwIfAny(faults(participation, answer));
        var day = answer.respondedOn() == null ? days.today() : answer.respondedOn();
        participation.isAnswered(answer, day, days.now());
        participations.flush();
        return find(campaignId, organisationId);
    }

    private List<Fault> faults(Participation participation, ParticipationDraft answer) {
        var faults = new ArrayList<Fault>();
        if (answer.status() == ParticipationDraft.Answer.ACCEPTED) {
            require("/headcountOn", answer.headcountOn(), faults);
            refuse("/reason", answer.reason(), faults);
        } else {
            require("/reason", answer.reason(), faults);
            refuse("/headcountOn", answer.headcountOn(), faults);
            refuse("/planNumber", answer.planNumber(), faults);
            refuse("/planDate", answer.planDate(), faults);
        }
        if (answer.respondedOn() != null && answer.respondedOn().isAfter(days.today())) {
            faults.add(Fault.at("/respondedOn", "Không được sau hôm nay.", "It may not lie in the future."));
        }
        if (faults.isEmpty()) {
            stranded(participation, answer, faults);
        }
        return faults;
    }

    /** Whoever has pledged must be one of the heads that the pledges are counted against. */
    private void stranded(Participation participation, ParticipationDraft answer, List<Fault> faults) {
        var pledged = commitments.people(participation.campaignId, participation.organisationId);
        if (pledged.isEmpty()) {
            return;
        }
        if (answer.headcountOn() == null) {
            faults.add(Fault.at(
                    "/status",
                    "Đã có " + pledged.size() + " người cam kết.",
                    pledged.size() + " people have pledged already."));
            return;
        }
        var unit = new UnitDay(participation.organisationId, answer.headcountOn());
        int others = pledged.size() - people.at(unit, pledged).size();
        if (others > 0) {
            faults.add(Fault.at(
                    "/headcountOn",
                    "Ngày đó " + others + " người đã cam kết chưa hoặc không còn ở đơn vị.",
                    "On that day " + others + " of those who pledged were not at the unit."));
        }
    }

    private static void require(String pointer, @Nullable Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.at(pointer, "Câu trả lời này phải có.", "This answer must have it."));
        }
    }

    private static void refuse(String pointer, @Nullable Object value, List<Fault> faults) {
        if (value != null) {
            faults.add(Fault.at(pointer, "Câu trả lời này không được có.", "This answer may not have it."));
        }
    }

    private static UnitDay counted(ParticipationRepository.Row row) {
        return new UnitDay(row.organisation().id(), row.headcountOn());
    }
}
